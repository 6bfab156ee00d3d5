package org.unionhall.congress.election;

import static org.unionhall.access.Permission.RUN_CONGRESS;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.congress.ballot.VotingCodes;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.QrCode;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** What the desk at the hall does for tablets: admits them, hands out codes. A code is shown once and kept nowhere. */
@Controller
@RequestMapping("/elections/{id}/rounds/{round}")
class TabletDeskPages {

    private final ElectionBook book;
    private final Rounds rounds;
    private final Tablets tablets;
    private final TabletVoting voting;

    TabletDeskPages(ElectionBook book, Rounds rounds, Tablets tablets, TabletVoting voting) {
        this.book = book;
        this.rounds = rounds;
        this.tablets = tablets;
        this.voting = voting;
    }

    @PostMapping("/tablets")
    ModelAndView expect(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable long round,
            HttpServletRequest request, RedirectAttributes next) {
        Election election = election(scope, id, round);
        try {
            return shown(election, round, tablets.expect(election, me), null, request);
        } catch (Refusal refusal) {
            return back(id, round, "", refusal, next);
        }
    }

    @PostMapping("/tablets/dismiss")
    String dismiss(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable long round,
            @RequestParam(defaultValue = "0") int tablet, RedirectAttributes next) {
        tablets.dismiss(election(scope, id, round), tablet, me);
        next.addFlashAttribute(Flash.KEY, Flash.done("平板 " + tablet + " 已停用。"));
        return "redirect:/elections/" + id + "/rounds/" + round;
    }

    @PostMapping("/roll/{position}/code")
    ModelAndView draw(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable long round, @PathVariable int position,
            HttpServletRequest request, RedirectAttributes next) {
        Election election = election(scope, id, round);
        try {
            TabletVoting.Drawn drawn = voting.draw(election, round, position, me);
            return shown(election, round, drawn.code(), drawn.voter(), request);
        } catch (Refusal refusal) {
            return back(id, round, "/roll", refusal, next);
        }
    }

    private Election election(Scope scope, long id, long round) {
        rounds.withId(round).filter(one -> one.election() == id).orElseThrow(NotHere::new);
        return book.within(scope, id);
    }

    /** The code stands behind the sign # of the address: browsers do not send that part. */
    private ModelAndView shown(Election election, long round, String code, Rolls.Voter voter, HttpServletRequest request) {
        String address = ServletUriComponentsBuilder.fromContextPath(request).path("/tablet").build().toUriString();
        return new ModelAndView("congress/" + (voter == null ? "round-tablet" : "round-code")).addObject("election", election)
                .addObject("round", rounds.withId(round).orElseThrow()).addObject("code", code).addObject("voter", voter)
                .addObject("address", address).addObject("square", QrCode.of(address + "#" + VotingCodes.plain(code), "二维码"));
    }

    private static ModelAndView back(long id, long round, String page, Refusal refusal, RedirectAttributes next) {
        next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        return new ModelAndView("redirect:/elections/" + id + "/rounds/" + round + page);
    }
}
