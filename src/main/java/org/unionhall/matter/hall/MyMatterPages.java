package org.unionhall.matter.hall;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.Self;
import org.unionhall.matter.Handed;
import org.unionhall.matter.HandedPapers;
import org.unionhall.matter.declared.Field;
import org.unionhall.matter.reading.MatterPapers;
import org.unionhall.matter.reading.MatterReading;
import org.unionhall.matter.reading.MatterView;
import org.unionhall.matter.running.Acts;
import org.unionhall.matter.running.FilingCheck;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** 我的事项: where each of mine stands, what waits for me, what I can do. */
@Controller
class MyMatterPages {

    private static final Map<String, String> DONE = Map.of("withdraw", "已撤回。", "remind", "已提醒经办人。",
            "rate", "谢谢您的评价。", "reopen", "已重新办理。", "supply", "材料已交，接着办理。", "resubmit", "已重新提交。");
    /** Acts with a form of fields and papers. */
    private static final Set<String> WITH_PAPERS = Set.of("supply", "resubmit");

    private final MyMatters mine;
    private final MatterReading reading;
    private final MatterPapers papers;
    private final Applying applying;
    private final HandedPapers handedPapers;
    private final FilingCheck check;
    private final OwnMatterPage page;

    MyMatterPages(MyMatters mine, MatterReading reading, MatterPapers papers, Applying applying,
            HandedPapers handedPapers, FilingCheck check, OwnMatterPage page) {
        this.mine = mine;
        this.reading = reading;
        this.papers = papers;
        this.applying = applying;
        this.handedPapers = handedPapers;
        this.check = check;
        this.page = page;
    }

    @GetMapping("/hall/matters")
    String all(@Self Actor me, @RequestParam(defaultValue = "") String after, Model model) {
        MyMatters.Some some = mine.of(me, after);
        model.addAttribute("matters", some.matters());
        model.addAttribute("first", after.isEmpty() ? null : "/hall/matters");
        model.addAttribute("next", some.next() == null ? null : "/hall/matters?after=" + some.next());
        return "matter/hall-matters";
    }

    @GetMapping("/hall/matters/{id:\\d+}")
    String one(@Self Actor me, @PathVariable long id, Model model) {
        return page.show(reading.mine(me, id).orElseThrow(NotHere::new), Tried.NOTHING, model);
    }

    @PostMapping("/hall/matters/{id:\\d+}/acts/{act}")
    String act(@Self Actor me, @PathVariable long id, @PathVariable String act, @RequestParam MultiValueMap<String, String> form,
            @RequestParam MultiValueMap<String, MultipartFile> files, HttpServletResponse response, RedirectAttributes next,
            Model model) {
        MatterView matter = reading.mine(me, id).orElseThrow(NotHere::new);
        if (!DONE.containsKey(act)) {
            throw new NotHere();
        }
        Handed handed = WITH_PAPERS.contains(act) ? handedPapers.receive(me, form, files) : Handed.NOTHING;
        Map<String, String> more = act.equals("resubmit") ? ApplyForm.read(matter.kind(), form) : Map.of();
        Optional<Tried> refused = tried(me, matter, act, form, more, handed);
        if (refused.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(reading.mine(me, id).orElseThrow(NotHere::new), refused.get(), model);
        }
        next.addFlashAttribute(Flash.KEY, Flash.done(DONE.get(act)));
        return "redirect:/hall/matters/" + id;
    }

    @GetMapping("/hall/matters/{id:\\d+}/papers/{n:\\d+}")
    void paper(@Self Actor me, @PathVariable long id, @PathVariable int n, HttpServletResponse response) {
        papers.mine(me, id, n, false, response);
    }

    @GetMapping("/hall/matters/{id:\\d+}/papers/{n:\\d+}/thumbnail")
    void thumbnail(@Self Actor me, @PathVariable long id, @PathVariable int n, HttpServletResponse response) {
        papers.mine(me, id, n, true, response);
    }

    /** Acts; what is wrong with it, if something is. */
    private Optional<Tried> tried(Actor me, MatterView matter, String act, MultiValueMap<String, String> form, Map<String, String> more,
            Handed handed) {
        Map<String, String> typed = new LinkedHashMap<>(more);
        typed.put(Tried.WORDS, form.getFirst(Tried.WORDS));
        Map<String, String> problems = new LinkedHashMap<>(handed.problems(more.isEmpty() ? Map.of()
                : check.answers(matter.kind(), more).sentences()));
        stays(matter, more).forEach(problems::remove);
        if (!problems.isEmpty()) {
            return Optional.of(new Tried(act, typed, problems, "有几项要改一改，请看红字。", handed));
        }
        try {
            Map<String, String> corrected = new LinkedHashMap<>(more);
            stays(matter, more).forEach(corrected::remove);
            applying.act(new Acts.Asked(matter.id(), act, 0, form.getFirst(Tried.WORDS), form.getFirst("rating"), corrected, null),
                    handed, me);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(Tried.refused(act, typed, refusal, handed));
        }
    }

    /** A class A field left empty stays as it is. */
    private static List<String> stays(MatterView matter, Map<String, String> typed) {
        return typed.isEmpty() ? List.of() : matter.kind().fields().stream().filter(field -> field.type().sealed()
                && typed.get(field.code()).isBlank() && matter.answers().containsKey(field.code())).map(Field::code).toList();
    }
}
