package org.unionhall.membership.importing;

import static org.unionhall.access.Permission.IMPORT_ROSTER;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** Roster import for people: hand in, look through, write, take back. */
@Controller
@RequestMapping("/roster-imports")
class RosterImportPages {

    private static final int ROWS = 50;

    private final ImportDoor door;
    private final Imports imports;
    private final ImportUnits units;
    private final RosterImporting importing;
    private final Undoing undoing;
    private final PreviewLines lines;
    private final Rules rules;
    private final Clock clock;

    RosterImportPages(ImportDoor door, Imports imports, ImportUnits units, RosterImporting importing, Undoing undoing,
            PreviewLines lines, Rules rules, Clock clock) {
        this.door = door;
        this.imports = imports;
        this.units = units;
        this.importing = importing;
        this.undoing = undoing;
        this.lines = lines;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@May(IMPORT_ROSTER) Scope scope, @RequestParam(required = false) Long before) {
        List<RosterImport> found = imports.list(scope, before == null ? Long.MAX_VALUE : before, ROWS + 1);
        List<RosterImport> shown = found.subList(0, Math.min(ROWS, found.size()));
        Map<Long, String> names = units.names(shown);
        var model = new HashMap<String, Object>();
        model.put("imports", shown.stream().map(one -> new ListedImport(one, names.get(one.unitId()))).toList());
        model.put("next", found.size() > ROWS ? "/roster-imports?before=" + shown.getLast().id() : null);
        return new ModelAndView("membership/importing/list", model);
    }

    @GetMapping("/new")
    ModelAndView form(@May(IMPORT_ROSTER) Scope scope, @RequestParam(required = false) String unit) {
        return form(scope, unit == null ? null : door.unit(unit, scope).code(), null);
    }

    private ModelAndView form(Scope scope, String unit, String error) {
        var model = new HashMap<String, Object>();
        model.put("units", units.choices(scope));
        model.put("unit", unit);
        model.put("error", error);
        return new ModelAndView("membership/importing/new", model,
                error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/template")
    void template(@May(IMPORT_ROSTER) Scope scope, HttpServletResponse response) throws IOException {
        ImportDoor.attachment(response, RosterTemplate.FILE);
        RosterTemplate.write(response.getOutputStream());
    }

    @PostMapping
    ModelAndView handIn(@May(IMPORT_ROSTER) Scope scope, @Self Actor me, @RequestParam String unit,
            @RequestParam(required = false) MultipartFile file) throws IOException {
        Unit own = door.unit(unit, scope);
        try {
            return new ModelAndView("redirect:/roster-imports/" + door.handIn(own, scope, file, null, me));
        } catch (Refusal refusal) {
            return form(scope, unit, refusal.sentence());
        }
    }

    @GetMapping("/{id}")
    ModelAndView one(@May(IMPORT_ROSTER) Scope scope, @Self Actor me, @PathVariable long id,
            @RequestParam(required = false) String state, @RequestParam(defaultValue = "0") int after) {
        RosterImport one = door.find(id, scope);
        Unit unit = door.unitOf(one);
        RowState filter = RowState.of(state);
        List<PreviewLine> found = lines.page(one, filter, after, ROWS + 1, scope, me);
        List<PreviewLine> shown = found.subList(0, Math.min(ROWS, found.size()));
        String undo = one.state() == ImportState.COMMITTED ? Show.day(Shanghai.day(undoing.until(one)))
                : rules.text(unit.id(), Shanghai.today(clock), "IMPORT_UNDO_DAYS");
        return new ModelAndView("membership/importing/one", Map.of("view", new ImportView(one, unit, filter, shown,
                found.size() > ROWS ? shown.getLast().row() : null, undo)));
    }

    /** Asked by the page itself while work goes on; when it has ended the page is shown anew. */
    @GetMapping("/{id}/progress")
    ModelAndView progress(@May(IMPORT_ROSTER) Scope scope, @PathVariable long id, HttpServletResponse response) {
        RosterImport one = door.find(id, scope);
        if (!one.running()) {
            response.setHeader("HX-Refresh", "true");
        }
        return new ModelAndView("membership/importing/progress", Map.of("one", one));
    }

    @GetMapping("/{id}/columns")
    ModelAndView columns(@May(IMPORT_ROSTER) Scope scope, @PathVariable long id) {
        RosterImport one = door.find(id, scope);
        ImportView view = new ImportView(one, door.unitOf(one), null, List.of(), null, null);
        if (!view.mayMap()) {
            return new ModelAndView("redirect:" + view.path());
        }
        return new ModelAndView("membership/importing/columns", Map.of("view", view));
    }

    @PostMapping("/{id}/columns")
    String map(@May(IMPORT_ROSTER) Scope scope, @PathVariable long id, @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        Map<Integer, String> mapping = new HashMap<>();
        sent.forEach((name, field) -> {
            if (name.matches("column-\\d{1,3}")) {
                mapping.put(Integer.valueOf(name.substring(7)),
                        RosterColumn.withKey(field).map(RosterColumn::key).orElse(""));
            }
        });
        return act(id, next, "/columns", () -> importing.map(door.find(id, scope), mapping));
    }

    @PostMapping("/{id}/commit")
    String commit(@May(IMPORT_ROSTER) Scope scope, @Self Actor me, @PathVariable long id, RedirectAttributes next) {
        door.find(id, scope);
        return act(id, next, "", () -> importing.commit(id, me));
    }

    @PostMapping("/{id}/undo")
    String undo(@May(IMPORT_ROSTER) Scope scope, @Self Actor me, @PathVariable long id, RedirectAttributes next) {
        door.find(id, scope);
        return act(id, next, "", () -> undoing.undo(id, me));
    }

    @PostMapping("/{id}/cancel")
    String cancel(@May(IMPORT_ROSTER) Scope scope, @Self Actor me, @PathVariable long id, RedirectAttributes next) {
        door.find(id, scope);
        return act(id, next, "", () -> importing.cancel(id, me));
    }

    @GetMapping("/{id}/file")
    void file(@May(IMPORT_ROSTER) Scope scope, @Self Actor me, @PathVariable long id,
            @RequestParam(required = false) String only, HttpServletResponse response) throws IOException {
        door.giveBack(door.find(id, scope), "bad".equals(only), scope, me, response);
    }

    /** Back to the import after an act; to the given page of it where the act was refused. */
    private static String act(long id, RedirectAttributes next, String refusedAt, Runnable act) {
        try {
            act.run();
            return "redirect:/roster-imports/" + id;
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
            return "redirect:/roster-imports/" + id + refusedAt;
        }
    }
}
