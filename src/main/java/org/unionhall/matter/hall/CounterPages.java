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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Handed;
import org.unionhall.matter.HandedPapers;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.matter.declared.Route;
import org.unionhall.matter.reading.MatterReading;
import org.unionhall.matter.route.Routes;
import org.unionhall.matter.running.FilingCheck;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** 窗口代办: an officer files for a worker who is present, after a look at the worker's document. */
@Controller
class CounterPages {

    private final MatterKinds kinds;
    private final Routes routes;
    private final ApplyForm forms;
    private final FilingCheck check;
    private final Applying applying;
    private final HandedPapers papers;
    private final WorkerPresent present;
    private final MatterReading reading;
    private final Units units;
    private final Clock clock;

    CounterPages(MatterKinds kinds, Routes routes, ApplyForm forms, FilingCheck check, Applying applying, HandedPapers papers,
            WorkerPresent present, MatterReading reading, Units units, Clock clock) {
        this.kinds = kinds;
        this.routes = routes;
        this.forms = forms;
        this.check = check;
        this.applying = applying;
        this.papers = papers;
        this.present = present;
        this.reading = reading;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/counter")
    String kinds(@May(HANDLE_MATTERS) Scope scope, @Self Actor me, Model model) {
        model.addAttribute("unit", unit(null, scope, me));
        model.addAttribute("kinds", kinds.all().stream().filter(kind -> kind.asker().worker()).toList());
        return "matter/counter";
    }

    @GetMapping("/counter/new")
    String form(@May(HANDLE_MATTERS) Scope scope, @Self Actor me, @RequestParam String kind,
            @RequestParam(required = false) String unit, Model model) {
        Kind known = kind(kind);
        return show(known, unit(unit, scope, me), PresentForm.NOBODY, forms.fresh(known, Map.of(), Map.of()),
                UUID.randomUUID().toString(), Handed.NOTHING, model);
    }

    @PostMapping("/counter/new")
    String file(@May(HANDLE_MATTERS) Scope scope, @Self Actor me, @RequestParam String kind, @RequestParam(required = false) String unit,
            @RequestParam MultiValueMap<String, String> form, @RequestParam MultiValueMap<String, MultipartFile> files,
            HttpServletResponse response, Model model) {
        Kind known = kind(kind);
        Unit at = unit(unit, scope, me);
        PresentForm worker = PresentForm.of(form);
        Map<String, String> typed = ApplyForm.read(known, form);
        Handed handed = papers.receive(me, form, files);
        FilingCheck.Checked checked = check.whole(known, route(known, at), typed, handed.codes());
        String once = form.getFirst("once");
        String sentence = "有几项要改一改，请看红字。";
        if (checked.good() && handed.good()) {
            try {
                long id = applying.file(new Filing(known.code(), at, checked.answers(), List.of(), present.asker(worker),
                        Filing.Channel.COUNTER, me, once == null ? null : me.account() + ":" + once, false), handed, me);
                return "redirect:/matters/" + id + "/receipt";
            } catch (Refusal refused) {
                sentence = refused.sentence();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", sentence);
        model.addAttribute("paperProblems", handed.problems(checked.sentences()));
        return show(known, at, worker, forms.typed(known, Map.of(), typed, checked.problems()), once, handed, model);
    }

    /** A page to print and take away. */
    @GetMapping("/matters/{id:\\d+}/receipt")
    String receipt(@May(HANDLE_MATTERS) Scope scope, @PathVariable long id, Model model) {
        model.addAttribute("matter", reading.atDesk(scope, id).orElseThrow(NotHere::new));
        return "matter/receipt";
    }

    private String show(Kind kind, Unit unit, PresentForm worker, List<FieldView> fields, String once, Handed handed, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("route", route(kind, unit));
        model.addAttribute("unit", unit);
        model.addAttribute("worker", worker);
        model.addAttribute("fields", fields);
        model.addAttribute("once", once);
        model.addAttribute("handed", handed);
        return "matter/counter-form";
    }

    private Route route(Kind kind, Unit unit) {
        return routes.resolved(kind, unit, Shanghai.today(clock));
    }

    private Kind kind(String code) {
        return kinds.of(code).filter(kind -> kind.asker().worker()).orElseThrow(NotHere::new);
    }

    private Unit unit(String code, Scope scope, Actor me) {
        if (code != null && !code.isBlank()) {
            return units.withCode(code.strip()).filter(one -> scope.covers(one.place())).orElseThrow(NotHere::new);
        }
        return me.posts().stream().flatMap(post -> units.withId(post.unitId()).stream())
                .filter(one -> scope.covers(one.place())).findFirst().orElseThrow(MatterRefusal.UNIT_MISSING::because);
    }
}
