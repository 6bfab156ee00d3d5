package org.unionhall.congress.election;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.unionhall.access.Open;
import org.unionhall.access.Throttle;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.Refusal;

/**
 * The shared tablet at the hall. One page with one address; what follows is put into it by {@code tablet.js}, so that no
 * step of a voter stays behind in the browser.
 */
@Controller
@RequestMapping("/tablet")
class TabletPages {

    private static final String COOKIE = "hall-tablet";
    private static final Duration A_DAY = Duration.ofHours(12);

    private final Tablets tablets;
    private final TabletVoting voting;
    private final Throttle throttle;
    private final Units units;

    TabletPages(Tablets tablets, TabletVoting voting, Throttle throttle, Units units) {
        this.tablets = tablets;
        this.voting = voting;
        this.throttle = throttle;
        this.units = units;
    }

    @Open
    @GetMapping
    ModelAndView page(@CookieValue(name = COOKIE, defaultValue = "") String secret) {
        return start("congress/tablet", tablets.with(secret).orElse(null), null);
    }

    /** What was shown to the officer was typed in here: this is a tablet of the hall from now on. */
    @Open
    @PostMapping("/pair")
    ModelAndView pair(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        String guesser = "tablet at " + request.getRemoteAddr();
        try {
            throttle.check(guesser);
            String secret = tablets.admit(code);
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, secret).httpOnly(true).secure(request.isSecure())
                    .sameSite("Lax").path("/tablet").maxAge(A_DAY).build().toString());
            return start("congress/tabletCode", tablets.with(secret).orElseThrow(), null);
        } catch (Refusal refusal) {
            if (refusal.reason() == ElectionRefusal.TABLET_CODE) {
                throttle.failed(guesser);
            }
            return start("congress/tabletCode", null, refusal.sentence());
        }
    }

    /** A voter's code: their ballot. */
    @Open
    @PostMapping
    ModelAndView ballot(@CookieValue(name = COOKIE, defaultValue = "") String secret, @RequestParam(defaultValue = "") String code) {
        Tablets.Tablet tablet = tablets.with(secret).orElse(null);
        try {
            if (tablet == null) {
                throw ElectionRefusal.TABLET_OUT.because();
            }
            TabletVoting.Shown shown = voting.ballot(tablet, code);
            return new ModelAndView("congress/tabletBallot").addObject("election", shown.election()).addObject("round", shown.round())
                    .addObject("code", code);
        } catch (Refusal refusal) {
            return start("congress/tabletCode", tablet, refusal.sentence());
        }
    }

    /** The ballot, sealed by the tablet's browser, with its code; the answer is the receipt, which is kept nowhere. */
    @Open
    @PostMapping("/ballots")
    ModelAndView vote(@CookieValue(name = COOKIE, defaultValue = "") String secret, @RequestParam long round,
            @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String sealed) {
        Tablets.Tablet tablet = tablets.with(secret).orElse(null);
        try {
            if (tablet == null) {
                throw ElectionRefusal.TABLET_OUT.because();
            }
            return new ModelAndView("congress/tabletVoted").addObject("receipt", voting.vote(tablet, round, code, sealed));
        } catch (Refusal refusal) {
            return start("congress/tabletCode", tablet, refusal.sentence());
        }
    }

    private ModelAndView start(String view, Tablets.Tablet tablet, String wrong) {
        ModelAndView page = new ModelAndView(view).addObject("tablet", tablet).addObject("wrong", wrong)
                .addObject("unit", tablet == null ? null : units.withId(tablet.unit()).map(Unit::shown).orElse(""));
        if (wrong != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
