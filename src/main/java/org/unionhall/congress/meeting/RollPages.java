package org.unionhall.congress.meeting;

import static org.unionhall.access.Permission.RUN_CONGRESS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
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
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** 出席: the roll of a meeting, who is there, who comes onto it; and 宣布开会, 闭会. */
@Controller
class RollPages {

    private static final int PAGE = 50;
    private static final int FEW = 8;

    private final MeetingBook book;
    private final MeetingRoom room;
    private final Roll roll;
    private final Enrolling enrolling;
    private final Attendance attendance;
    private final Convening convening;
    private final MeetingCodes codes;
    private final Credentials credentials;
    private final LetterOut letters;
    private final Clock clock;

    RollPages(MeetingBook book, MeetingRoom room, Roll roll, Enrolling enrolling, Attendance attendance, Convening convening,
            MeetingCodes codes, Credentials credentials, LetterOut letters, Clock clock) {
        this.book = book;
        this.room = room;
        this.roll = roll;
        this.enrolling = enrolling;
        this.attendance = attendance;
        this.convening = convening;
        this.codes = codes;
        this.credentials = credentials;
        this.letters = letters;
        this.clock = clock;
    }

    /** @param q a piece of a name or pinyin letters; @param join a name to be put on the roll; @param just number signed in a moment ago */
    @GetMapping("/meetings/{id}/roll")
    ModelAndView page(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int after, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String join, @RequestParam(defaultValue = "0") int just) {
        Meeting meeting = book.open(id, scope);
        String word = q.strip();
        List<Attendee> rows = word.isEmpty() ? roll.page(scope, id, state, after, PAGE + 1) : roll.named(scope, id, word, FEW);
        boolean more = rows.size() > PAGE;
        List<Attendee> shown = more ? rows.subList(0, PAGE) : rows;
        return room.page("meeting-roll", "/roll", meeting, me).addObject("rows", shown).addObject("state", state).addObject("q", word)
                .addObject("makeUp", meeting.kind() == MeetingKind.CONGRESS && meeting.shouldAttend() > 0 ? credentials.lines(meeting) : List.of())
                .addObject("withoutVote", credentials.withoutVote(meeting)).addObject("unchecked", credentials.unchecked(meeting))
                .addObject("just", roll.one(scope, id, just).orElse(null)).addObject("join", join.strip()).addObject("code", codes.code(id))
                .addObject("found", join.isBlank() ? List.of() : enrolling.named(id, join.strip(), scope, FEW))
                .addObject("next", more ? "/meetings/" + id + "/roll?state=" + state + "&after=" + shown.getLast().n() : null);
    }

    /** Who is meant when only a few letters were typed and Enter was pressed: the only one found is signed in. */
    @PostMapping("/meetings/{id}/roll/sign-in")
    String signIn(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam(defaultValue = "") String q,
            RedirectAttributes next) {
        book.open(id, scope);
        List<Attendee> found = q.isBlank() ? List.of() : roll.named(scope, id, q.strip(), FEW);
        List<Attendee> waiting = found.stream().filter(one -> one.state() != Presence.PRESENT).toList();
        if (waiting.size() == 1) {
            Attendee only = waiting.getFirst();
            told(next, "", () -> attendance.note(id, only.n(), Attendance.Act.SIGN_IN, null, scope, me));
            next.addAttribute("just", only.n());
            return "redirect:/meetings/" + id + "/roll";
        }
        next.addFlashAttribute(Flash.KEY, Flash.warning(found.isEmpty() ? "名单里没有找到。" : waiting.isEmpty() ? "已经签到过了。"
                : "有 " + waiting.size() + " 人，请选择。"));
        next.addAttribute("q", q.strip());
        return "redirect:/meetings/" + id + "/roll";
    }

    @PostMapping("/meetings/{id}/roll/{n}")
    String note(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable int n,
            @RequestParam Attendance.Act act, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        told(next, "已登记：" + act.title() + "。", () -> attendance.note(id, n, act, reason, scope, me));
        return "redirect:/meetings/" + id + "/roll";
    }

    /** What somebody does at work; empty for not known. */
    @PostMapping("/meetings/{id}/roll/{n}/category")
    String category(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable int n,
            @RequestParam(defaultValue = "") String category) {
        enrolling.categorize(id, n, Arrays.stream(Attendee.Category.values()).filter(one -> one.name().equals(category)).findFirst().orElse(null),
                scope, me);
        return "redirect:/meetings/" + id + "/roll";
    }

    /** 代表资格审查报告. */
    @GetMapping("/meetings/{id}/credentials-letter")
    void credentials(@May(RUN_CONGRESS) Scope scope, @PathVariable long id, @RequestParam(defaultValue = "docx") String as,
            HttpServletResponse response) throws IOException {
        letters.send(credentials.report(book.open(id, scope), Shanghai.today(clock)), as, response);
    }

    @PostMapping("/meetings/{id}/roll/{n}/remove")
    String remove(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable int n, RedirectAttributes next) {
        told(next, "已从名单中去掉。", () -> enrolling.remove(id, n, scope, me));
        return "redirect:/meetings/" + id + "/roll";
    }

    /** @param how all members with a vote, or those of the last meeting */
    @PostMapping("/meetings/{id}/roll/fill")
    String fill(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam(defaultValue = "everybody") String how,
            RedirectAttributes next) {
        int[] added = new int[1];
        told(next, "", () -> added[0] = how.equals("last") ? enrolling.asLastTime(id, scope, me) : enrolling.everybody(id, scope, me));
        if (added[0] > 0) {
            next.addFlashAttribute(Flash.KEY, Flash.done("已加入 " + added[0] + " 人。"));
        }
        return "redirect:/meetings/" + id + "/roll";
    }

    @PostMapping("/meetings/{id}/roll/add")
    String add(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, @RequestParam(defaultValue = "0") long member,
            @RequestParam(defaultValue = "false") boolean guest, RedirectAttributes next) {
        told(next, guest ? "已作为列席人员加入。" : "已加入名单。", () -> enrolling.add(id, member, guest, scope, me));
        return "redirect:/meetings/" + id + "/roll";
    }

    /** 代表资格审查 of those elected below. */
    @PostMapping("/meetings/{id}/roll/credentials")
    String check(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, RedirectAttributes next) {
        told(next, "", () -> {
            int left = credentials.check(id, scope, me);
            next.addFlashAttribute(Flash.KEY, left == 0 ? Flash.done("代表资格审查通过。")
                    : Flash.warning("还有 " + left + " 人的会籍已经保留或转出，没有通过，请从名单中去掉。"));
        });
        return "redirect:/meetings/" + id + "/roll";
    }

    /** 宣布开会. */
    @PostMapping("/meetings/{id}/open")
    String open(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, RedirectAttributes next) {
        told(next, "会议开始。", () -> convening.open(id, scope, me));
        return "redirect:/meetings/" + id + "/roll";
    }

    /** 闭会. */
    @PostMapping("/meetings/{id}/close")
    String close(@May(RUN_CONGRESS) Scope scope, @Self Actor me, @PathVariable long id, RedirectAttributes next) {
        told(next, "已闭会。", () -> convening.close(id, scope, me));
        return "redirect:/meetings/" + id + "/roll";
    }

    private static void told(RedirectAttributes next, String done, Runnable act) {
        try {
            act.run();
            if (!done.isEmpty()) {
                next.addFlashAttribute(Flash.KEY, Flash.done(done));
            }
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
    }
}
