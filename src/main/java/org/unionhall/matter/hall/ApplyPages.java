package org.unionhall.matter.hall;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.Self;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Handed;
import org.unionhall.matter.HandedPapers;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.matter.declared.Route;
import org.unionhall.matter.route.Routes;
import org.unionhall.matter.running.FilingCheck;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** 申请: the form of a kind as declared, filled with what is known; refused, everything typed stays. */
@Controller
class ApplyPages {

    private final MatterKinds kinds;
    private final Routes routes;
    private final ApplyForm forms;
    private final FilingCheck check;
    private final Applying applying;
    private final HandedPapers papers;
    private final OwnUnion own;
    private final Units units;
    private final Clock clock;

    ApplyPages(MatterKinds kinds, Routes routes, ApplyForm forms, FilingCheck check, Applying applying, HandedPapers papers,
            OwnUnion own, Units units, Clock clock) {
        this.kinds = kinds;
        this.routes = routes;
        this.forms = forms;
        this.check = check;
        this.applying = applying;
        this.papers = papers;
        this.own = own;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/hall/apply/{kind}")
    String form(@Self Actor me, @PathVariable("kind") String code, @RequestParam Map<String, String> asked, Model model) {
        Kind kind = kind(code);
        Optional<Unit> unit = unit(asked.get("unit")).or(() -> own.of(me));
        Optional<Refusal> unfit = unit.flatMap(chosen -> forms.unfit(kind, chosen, ApplyForm.asker(me)));
        if (unfit.isPresent()) {
            model.addAttribute("unfit", unfit.get().sentence());
            unit = Optional.empty();
        }
        return show(me, kind, unit, forms.fresh(kind, forms.known(kind, ApplyForm.asker(me)), asked), UUID.randomUUID().toString(), false,
                Handed.NOTHING, model);
    }

    @PostMapping("/hall/apply/{kind}")
    String apply(@Self Actor me, @PathVariable("kind") String code, @RequestParam MultiValueMap<String, String> form,
            @RequestParam MultiValueMap<String, MultipartFile> files, HttpServletResponse response, RedirectAttributes next, Model model) {
        Kind kind = kind(code);
        Optional<Unit> unit = unit(form.getFirst("unit"));
        Map<String, String> known = forms.known(kind, ApplyForm.asker(me));
        Map<String, String> typed = ApplyForm.read(kind, form);
        String once = once(form.getFirst("once"));
        boolean open = form.containsKey("open");
        String key = me.account() + ":" + once;
        Handed handed = papers.receive(me, form, files);
        FilingCheck.Checked checked = check.whole(kind, route(kind, unit), ApplyForm.whole(kind, typed, known),
                handed.codes());
        String sentence = null;
        if (checked.good() && handed.good()) {
            try {
                long id = applying.file(new Filing(kind.code(), unit.orElse(null), checked.answers(), List.of(), ApplyForm.asker(me),
                        Filing.Channel.ONLINE, me, key, open), handed, me);
                next.addFlashAttribute(Flash.KEY, Flash.done("已提交。办到哪一步，这里随时能看到。"));
                return "redirect:/hall/matters/" + id;
            } catch (Refusal refused) {
                sentence = refused.sentence();
                model.addAttribute("way", refused.way().orElse(null));
            }
        }
        Optional<Long> before = applying.filed(me, key);
        if (before.isPresent()) {
            return "redirect:/hall/matters/" + before.get();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", requireNonNullElse(sentence, "有几项要改一改，请看红字。"));
        model.addAttribute("paperProblems", handed.problems(checked.sentences()));
        return show(me, kind, unit, forms.typed(kind, known, typed, checked.problems()), once, open, handed, model);
    }

    private String show(Actor me, Kind kind, Optional<Unit> unit, List<FieldView> fields, String once, boolean open, Handed handed,
            Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("route", route(kind, unit));
        model.addAttribute("fields", fields);
        model.addAttribute("unitCode", unit.map(Unit::code).orElse(null));
        model.addAttribute("unitName", unit.map(Unit::name).orElse(null));
        model.addAttribute("once", once);
        model.addAttribute("open", open);
        model.addAttribute("handed", handed);
        model.addAttribute("here", "/hall/apply/" + kind.code() + unit.map(one -> "?unit=" + one.code()).orElse(""));
        model.addAttribute("nameFirst", kind.asker() != Kind.Asker.ANYONE && me.personKey() == null);
        return "matter/hall-apply";
    }

    private Route route(Kind kind, Optional<Unit> unit) {
        return routes.resolved(kind, unit.orElse(null), Shanghai.today(clock));
    }

    private Kind kind(String code) {
        return kinds.of(code).filter(kind -> kind.asker().worker()).orElseThrow(NotHere::new);
    }

    private Optional<Unit> unit(String code) {
        return code == null || code.isBlank() ? Optional.empty() : units.withCode(code.strip()).filter(Unit::active);
    }

    /** Only what our own form gives; anything else is a form of its own. */
    private static String once(String given) {
        return given != null && given.matches("[0-9a-f-]{36}") ? given : UUID.randomUUID().toString();
    }
}
