package org.unionhall.founding.drive;

import static org.unionhall.access.Permission.CHANGE_UNITS;
import static org.unionhall.access.Permission.HANDLE_MATTERS;
import static org.unionhall.access.Permission.READ_UNITS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Officers;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.founding.EmployerLinks;
import org.unionhall.founding.TargetState;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.paper.PaperStore;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** One target of a drive: its history, what comes next, who sees to it. */
@Controller
class TargetPages {

    private static final int COLLEAGUES = 50;

    private final Drives drives;
    private final Targets targets;
    private final Officers officers;
    private final Units units;
    private final PaperStore papers;
    private final EmployerLinks links;

    TargetPages(Drives drives, Targets targets, Officers officers, Units units, PaperStore papers,
            EmployerLinks links) {
        this.drives = drives;
        this.targets = targets;
        this.officers = officers;
        this.units = units;
        this.papers = papers;
        this.links = links;
    }

    @GetMapping("/founding-drives/{id}/targets/{code}")
    ModelAndView page(@May(READ_UNITS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable String code) {
        return page(scope, me, id, code, Typed.of(Map.of()));
    }

    @PostMapping("/founding-drives/{id}/targets/{code}")
    ModelAndView visit(@May(CHANGE_UNITS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable String code,
            @RequestParam Map<String, String> sent, @RequestParam(required = false) MultipartFile file, RedirectAttributes next)
            throws IOException {
        Typed typed = Typed.of(sent);
        TargetState state = List.of(TargetState.values()).stream().filter(one -> one.name().equals(sent.get("state"))).findFirst().orElse(null);
        try (InputStream evidence = file == null || file.isEmpty() ? null : file.getInputStream()) {
            targets.visit(id, code, state, typed.text("words"), evidence, file == null ? null : file.getOriginalFilename(), scope, me);
            next.addFlashAttribute(Flash.KEY, Flash.done("进展已登记。"));
            return new ModelAndView("redirect:/founding-drives/" + id + "/targets/" + code);
        } catch (Refusal refusal) {
            typed.refused(refusal);
        }
        ModelAndView page = page(scope, me, id, code, typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/founding-drives/{id}/targets/{code}/owner")
    String hand(@May(CHANGE_UNITS) Scope scope, @Self Actor me, @PathVariable long id, @PathVariable String code,
            @RequestParam(defaultValue = "") String owner, RedirectAttributes next) {
        TargetRow target = targets.one(id, code, scope).orElseThrow(NotHere::new);
        if (colleagues(target).stream().noneMatch(one -> one.value().equals(owner))) {
            throw new NotHere();
        }
        targets.hand(id, code, Long.parseLong(owner), scope, me);
        next.addFlashAttribute(Flash.KEY, Flash.done("已分派。"));
        return "redirect:/founding-drives/" + id + "/targets/" + code;
    }

    @GetMapping("/founding-drives/{id}/targets/{code}/papers/{n}")
    void paper(@May(READ_UNITS) Scope scope, @PathVariable long id, @PathVariable String code, @PathVariable int n,
            HttpServletResponse response) throws IOException {
        targets.one(id, code, scope).orElseThrow(NotHere::new);
        String[] paper = targets.paper(id, code, n).orElseThrow(NotHere::new);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(paper[2]);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(paper[1], StandardCharsets.UTF_8).build().toString());
        try (InputStream in = papers.open(paper[0])) {
            in.transferTo(response.getOutputStream());
        }
    }

    private ModelAndView page(Scope scope, Actor me, long id, String code, Typed typed) {
        Drive drive = drives.one(id, scope).orElseThrow(NotHere::new);
        TargetRow target = targets.one(id, code, scope).orElseThrow(NotHere::new);
        boolean may = me.scope(CHANGE_UNITS).covers(units.withId(target.unitId()).orElseThrow().place());
        return new ModelAndView("founding/target").addObject("drive", drive).addObject("target", target).addObject("typed", typed)
                .addObject("others", others(code, me)).addObject("visits", targets.visits(id, code)).addObject("may", may)
                .addObject("colleagues", may ? colleagues(target) : List.of())
                .addObject("next", target.state().next().stream().map(state -> new Choice(state.name(), state.title())).toList());
    }

    /** The request for a union there and its lead, for who handles matters on its ground. */
    private List<Link> others(String code, Actor me) {
        if (!me.may(HANDLE_MATTERS)) {
            return List.of();
        }
        List<Link> others = new ArrayList<>(links.founding(code).stream().toList());
        others.addAll(links.leads(List.of(code)));
        return others;
    }

    /** Who may see to it: the officers of the union on whose ground it lies and of those above it in the county. */
    private List<Choice> colleagues(TargetRow target) {
        List<Long> desks = new ArrayList<>(List.of(target.unitId()));
        units.ancestorsOf(target.unitId()).stream().filter(unit -> unit.level().equals("COUNTY")).forEach(unit -> desks.add(unit.id()));
        return officers.at(desks, HANDLE_MATTERS, COLLEAGUES).stream().map(desk -> new Choice(String.valueOf(desk.account()), desk.name())).toList();
    }
}
