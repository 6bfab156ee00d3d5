package org.unionhall.organization.importing;

import static org.unionhall.access.Permission.CHANGE_UNITS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.organization.Kinds;
import org.unionhall.organization.door.Form;
import org.unionhall.organization.door.Reach;
import org.unionhall.platform.page.Chip;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Tone;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.sheet.Layout;
import org.unionhall.platform.sheet.SheetWriter;

/** 导入组织: upload, preview, commit, the file handed back. */
@Controller
class ImportPages {

    private static final int PAGE = 100;
    private static final int TEMPLATE_ROWS = 500;

    private final ImportingTree importing;
    private final TreeImports imports;
    private final Reach reach;
    private final Kinds kinds;

    ImportPages(ImportingTree importing, TreeImports imports, Reach reach, Kinds kinds) {
        this.importing = importing;
        this.imports = imports;
        this.reach = reach;
        this.kinds = kinds;
    }

    @GetMapping("/units/imports")
    ModelAndView start(@May(CHANGE_UNITS) Scope scope, @Self Actor me) {
        String own = me.posts().stream().map(Actor.Held::unitCode).findFirst().orElse(null);
        var values = new HashMap<String, String>();
        values.put("unit", own);
        return startPage(scope, Form.starting(values));
    }

    @PostMapping("/units/imports")
    ModelAndView upload(@May(CHANGE_UNITS) Scope scope, @Self Actor me, @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) MultipartFile file) throws IOException {
        Form form = Form.starting(Map.of("unit", unit));
        if (file == null || file.isEmpty()) {
            form.wrong("file", "没有选择文件。");
        }
        if (form.ok()) {
            Path kept = Files.createTempFile("tree-import", ".sheet");
            try {
                file.transferTo(kept);
                String told = file.getOriginalFilename() == null ? "组织.xlsx" : file.getOriginalFilename();
                String name = Path.of(told).getFileName().toString();
                return new ModelAndView("redirect:/units/imports/"
                        + importing.read(kept, name, reach.picked(unit, scope), scope, me));
            } catch (Refusal refusal) {
                form.wrong(refusal.code().startsWith("UNIT_") ? "unit" : "file", refusal.sentence());
            } finally {
                Files.deleteIfExists(kept);
            }
        }
        ModelAndView page = startPage(scope, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/units/imports/template")
    void template(@May(CHANGE_UNITS) Scope scope, HttpServletResponse response) throws IOException {
        Layout layout = TreeSheet.layout(kinds.table());
        SheetWriter.template(Download.to(response, "工会组织登记表.xlsx"), layout, TEMPLATE_ROWS);
    }

    @GetMapping("/units/imports/{id}")
    ModelAndView preview(@May(CHANGE_UNITS) Scope scope, @PathVariable long id,
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "0") int after) {
        TreeImport one = one(id, scope);
        List<TreeImports.Row> rows = imports.rows(id, state.isEmpty() ? null : state, after, PAGE + 1);
        List<TreeImports.Row> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        var model = new HashMap<String, Object>();
        model.put("one", one);
        model.put("rows", shown);
        model.put("chips", chips(one, state));
        model.put("next", rows.size() <= PAGE ? null
                : "/units/imports/" + id + "?state=" + state + "&after=" + shown.getLast().row());
        return new ModelAndView("organization/import", model);
    }

    @PostMapping("/units/imports/{id}/commit")
    String commit(@May(CHANGE_UNITS) Scope scope, @Self Actor me, @PathVariable long id, RedirectAttributes next) {
        TreeImport one = one(id, scope);
        try {
            importing.commit(one, scope, me);
            next.addFlashAttribute(Flash.KEY, Flash.done("已写入。有问题的行没有写入，可以下载改好后再导入。"));
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
        return "redirect:/units/imports/" + id;
    }

    @PostMapping("/units/imports/{id}/cancel")
    String cancel(@May(CHANGE_UNITS) Scope scope, @PathVariable long id, RedirectAttributes next) {
        try {
            importing.cancel(one(id, scope));
            next.addFlashAttribute(Flash.KEY, Flash.done("这次导入已取消，没有写入任何内容。"));
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
        return "redirect:/units/imports";
    }

    @GetMapping("/units/imports/{id}/file")
    void copy(@May(CHANGE_UNITS) Scope scope, @PathVariable long id, HttpServletResponse response) throws IOException {
        TreeImport one = one(id, scope);
        int dot = one.fileName().lastIndexOf('.');
        String bare = dot > 0 ? one.fileName().substring(0, dot) : one.fileName();
        String ending = one.fileName().toLowerCase(Locale.ROOT).endsWith(".csv") ? ".csv" : ".xlsx";
        importing.copy(one, Download.to(response, bare + "-核对结果" + ending));
    }

    private TreeImport one(long id, Scope scope) {
        return imports.of(id, scope).orElseThrow(NotHere::new);
    }

    private ModelAndView startPage(Scope scope, Form form) {
        return new ModelAndView("organization/imports", Map.of("form", form, "latest", imports.latest(scope)));
    }

    private static List<Chip> chips(TreeImport one, String state) {
        String own = "/units/imports/" + one.id();
        return List.of(new Chip("全部", one.total(), null, own, state.isEmpty()),
                new Chip("新组织", one.fresh(), Tone.GOOD, own + "?state=new", state.equals("new")),
                new Chip("有变化", one.changed(), Tone.INFO, own + "?state=changed", state.equals("changed")),
                new Chip("无变化", one.same(), Tone.QUIET, own + "?state=same", state.equals("same")),
                new Chip("请核对", one.warning(), Tone.WARN, own + "?state=warning", state.equals("warning")),
                new Chip("有问题", one.error(), Tone.BAD, own + "?state=error", state.equals("error")));
    }
}
