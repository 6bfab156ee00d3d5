package org.unionhall.congress.meeting;

import static org.unionhall.access.Permission.RUN_CONGRESS;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.platform.page.QrCode;

/** The big screen of a meeting: how many are there, whether that is enough, how to sign in. No names. */
@Controller
class ScreenPages {

    private final MeetingBook book;
    private final MeetingCodes codes;

    ScreenPages(MeetingBook book, MeetingCodes codes) {
        this.book = book;
        this.codes = codes;
    }

    @GetMapping("/meetings/{id}/screen")
    ModelAndView screen(@May(RUN_CONGRESS) Scope scope, @PathVariable long id, HttpServletRequest request) {
        return now("congress/screen", scope, id, request);
    }

    /** What changes on it, asked for every two seconds. */
    @GetMapping("/meetings/{id}/screen/now")
    ModelAndView now(@May(RUN_CONGRESS) Scope scope, @PathVariable long id, HttpServletRequest request) {
        return now("congress/screenNow", scope, id, request);
    }

    private ModelAndView now(String view, Scope scope, long id, HttpServletRequest request) {
        Meeting meeting = book.open(id, scope);
        String word = codes.word(id);
        String address = ServletUriComponentsBuilder.fromContextPath(request).path("/hall/meetings/" + codes.code(id))
                .queryParam("word", word).build().toUriString();
        return new ModelAndView(view).addObject("meeting", meeting).addObject("word", word)
                .addObject("code", QrCode.of(address, "扫码签到"));
    }
}
