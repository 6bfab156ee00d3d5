package org.unionhall.congress.election;

import static org.unionhall.access.Permission.RUN_CONGRESS;

import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.congress.meeting.Meeting;
import org.unionhall.congress.meeting.Meetings;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** A new 无记名表决 of a meeting; its own page is that of elections. */
@Controller
class SecretVotePages {

    private final SecretVoting voting;
    private final Meetings meetings;

    SecretVotePages(SecretVoting voting, Meetings meetings) {
        this.voting = voting;
        this.meetings = meetings;
    }

    @GetMapping("/meetings/{id}/secret-votes/new")
    ModelAndView form(@May(RUN_CONGRESS) Scope scope, @PathVariable long id) {
        return form(held(scope, id), Typed.of(Map.of("mode", "ELECTRONIC")));
    }

    @PostMapping("/meetings/{id}/secret-votes/new")
    ModelAndView draw(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        Meeting meeting = held(scope, id);
        Typed typed = Typed.of(sent);
        try {
            Mode mode = Arrays.stream(Mode.values()).filter(one -> one.name().equals(typed.value("mode"))).findFirst()
                    .orElseThrow(() -> ElectionRefusal.CHOICE_INVALID.because("怎么投票"));
            long election = voting.draw(id, typed.text("title"), typed.text("words"), mode, me);
            next.addFlashAttribute(Flash.KEY, Flash.done("表决已建好，请冻结名册，登记监票人、计票人。"));
            return new ModelAndView("redirect:/elections/" + election);
        } catch (Refusal refusal) {
            typed.refused(refusal);
        }
        ModelAndView page = form(meeting, typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Meeting held(Scope scope, long id) {
        return meetings.withId(id).filter(one -> scope.covers(one.place())).orElseThrow(NotHere::new);
    }

    private static ModelAndView form(Meeting meeting, Typed typed) {
        return new ModelAndView("congress/secret-vote-new").addObject("meeting", meeting).addObject("typed", typed);
    }
}
