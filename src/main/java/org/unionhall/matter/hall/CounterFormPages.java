package org.unionhall.matter.hall;

import static org.unionhall.access.Permission.HANDLE_MATTERS;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Handed;
import org.unionhall.matter.HandedPapers;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.Route;
import org.unionhall.matter.route.Routes;
import org.unionhall.matter.running.FilingCheck;
import org.unionhall.organization.Unit;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** The form at the counter: of a kind, for the worker who is present, after a look at the worker's document. */
@Controller
class CounterFormPages {

    private final Counter counter;
    private final Routes routes;
    private final ApplyForm forms;
    private final FilingCheck check;
    private final Applying applying;
    private final HandedPapers papers;
    private final WorkerPresent present;
    private final Clock clock;

    CounterFormPages(Counter counter, Routes routes, ApplyForm forms, FilingCheck check, Applying applying, HandedPapers papers,
            WorkerPresent present, Clock clock) {
        this.counter = counter;
        this.routes = routes;
        this.forms = forms;
        this.check = check;
        this.applying = applying;
        this.papers = papers;
        this.present = present;
        this.clock = clock;
    }

    /**
     * What the form is for.
     *
     * @param desk   the union at whose counter it is filed
     * @param wished where it goes to another union: the one chosen, or null until it is
     */
    private record About(Kind kind, PresentForm worker, Asker asker, Unit desk, boolean elsewhere, Unit wished) {

        Unit unit() {
            return elsewhere ? wished : desk;
        }
    }

    @GetMapping("/counter/new")
    String form(@May(HANDLE_MATTERS) Scope scope, @Self Actor me, @RequestParam String kind, @RequestParam(required = false) Long member,
            @RequestParam(required = false) String unit, Model model) {
        About about = about(kind, PresentForm.of(counter.known(me, member)), unit, null, scope, me);
        return show(about, forms.fresh(about.kind(), forms.known(about.kind(), about.asker()), Map.of()), "",
                UUID.randomUUID().toString(), Map.of(), Handed.NOTHING, model);
    }

    @PostMapping("/counter/new")
    String file(@May(HANDLE_MATTERS) Scope scope, @Self Actor me, @RequestParam String kind, @RequestParam(required = false) Long member,
            @RequestParam(required = false) String unit, @RequestParam(required = false) String wished,
            @RequestParam MultiValueMap<String, String> form, @RequestParam MultiValueMap<String, MultipartFile> files,
            HttpServletResponse response, Model model) {
        About about = about(kind, PresentForm.of(counter.known(me, member), form), unit, wished, scope, me);
        Map<String, String> known = about.worker().known() == null ? Map.of() : forms.known(about.kind(), about.asker());
        Map<String, String> typed = ApplyForm.read(about.kind(), form);
        Handed handed = papers.receive(me, form, files);
        FilingCheck.Checked checked = check.whole(about.kind(), route(about), ApplyForm.whole(about.kind(), typed, known), handed.codes());
        Map<String, String> problems = handed.problems(checked.sentences());
        problems.putAll(present.problems(about.worker()));
        if (about.unit() == null) {
            problems.put("wished", MatterRefusal.UNIT_MISSING.sentence());
        }
        String once = form.getFirst("once");
        String sentence = "有几项要改一改，请看红字。";
        if (problems.isEmpty()) {
            try {
                long id = applying.file(new Filing(about.kind().code(), about.unit(), checked.answers(), List.of(), about.asker(),
                        Filing.Channel.COUNTER, me, once == null ? null : me.account() + ":" + once, false), handed, me);
                return "redirect:/matters/" + id + "/receipt";
            } catch (Refusal refused) {
                sentence = refused.sentence();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", sentence);
        return show(about, forms.typed(about.kind(), known, typed, checked.problems()), wished, once, problems, handed, model);
    }

    private About about(String code, PresentForm worker, String unit, String wished, Scope scope, Actor me) {
        Kind kind = counter.kind(code);
        Asker asker = present.asker(worker);
        Unit desk = counter.unit(unit, asker, scope, me);
        return new About(kind, worker, asker, desk, forms.unfit(kind, desk, asker).isPresent(), counter.wished(wished).orElse(null));
    }

    private String show(About about, List<FieldView> fields, String wished, String once, Map<String, String> problems, Handed handed,
            Model model) {
        model.addAttribute("kind", about.kind());
        model.addAttribute("route", route(about));
        model.addAttribute("unit", about.desk());
        model.addAttribute("elsewhere", about.elsewhere());
        model.addAttribute("wished", wished);
        model.addAttribute("worker", about.worker());
        model.addAttribute("fields", fields);
        model.addAttribute("once", once);
        model.addAttribute("problems", problems);
        model.addAttribute("handed", handed);
        return "matter/counter-form";
    }

    private Route route(About about) {
        return routes.resolved(about.kind(), about.unit(), Shanghai.today(clock));
    }
}
