package org.unionhall.founding.employer;

import static org.unionhall.access.Permission.CHANGE_UNITS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Typed;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.sheet.Field;
import org.unionhall.platform.sheet.Layout;
import org.unionhall.platform.sheet.SheetWriter;

/** 导入单位名录: hand the sheet in, see what was taken, take the rows back that were not. */
@Controller
class EmployerImportPages {

    private static final int TEMPLATE_ROWS = 200;

    private final EmployerImports imports;
    private final Units units;

    EmployerImportPages(EmployerImports imports, Units units) {
        this.imports = imports;
        this.units = units;
    }

    @GetMapping("/employer-imports/new")
    ModelAndView form(@May(CHANGE_UNITS) Scope scope) {
        return form(Typed.of(Map.of()));
    }

    @PostMapping("/employer-imports/new")
    ModelAndView take(@May(CHANGE_UNITS) Scope scope, @Self Actor me, @RequestParam(required = false) MultipartFile file,
            RedirectAttributes next) throws IOException {
        Typed typed = Typed.of(Map.of());
        if (file == null || file.isEmpty()) {
            typed.wrong("file", "没有选择文件。");
            return refused(typed);
        }
        Unit unit = me.posts().stream().map(Actor.Held::unitId).flatMap(id -> units.withId(id).stream())
                .filter(one -> scope.covers(one.place())).findFirst().orElseThrow(NotHere::new);
        Path kept = Files.createTempFile("employers", ".sheet");
        try {
            file.transferTo(kept);
            String told = file.getOriginalFilename() == null ? "单位名录.xlsx" : file.getOriginalFilename();
            long id = imports.take(kept, Path.of(told).getFileName().toString(), unit, scope, me);
            next.addFlashAttribute(Flash.KEY, Flash.done("名录已读完，好的行都已写入。"));
            return new ModelAndView("redirect:/employer-imports/" + id);
        } catch (Refusal refusal) {
            typed.wrong("file", refusal.sentence());
            return refused(typed);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    @GetMapping("/employer-imports/{id}")
    ModelAndView result(@May(CHANGE_UNITS) Scope scope, @PathVariable long id) {
        return new ModelAndView("founding/employer-import").addObject("view", imports.of(id, scope).map(EmployerImportPages::shown)
                .orElseThrow(NotHere::new));
    }

    /** The rows left out, with their reasons, to be corrected and handed in again. */
    @GetMapping("/employer-imports/{id}/wrong")
    void wrong(@May(CHANGE_UNITS) Scope scope, @PathVariable long id, HttpServletResponse response) throws IOException {
        EmployerImports.Import one = imports.of(id, scope).orElseThrow(NotHere::new);
        List<Field> fields = new ArrayList<>(EmployerSheet.LAYOUT.fields().stream().map(field -> Field.text(field.title(), field.width())).toList());
        fields.add(Field.text("错误原因", 50));
        Layout layout = Layout.of("未写入的行", fields);
        SheetWriter sheet = SheetWriter.open(named(response, "单位名录-未写入的行.xlsx").getOutputStream(), layout);
        one.wrong().forEach(row -> {
            List<Object> cells = new ArrayList<>(row.cells());
            while (cells.size() < fields.size() - 1) {
                cells.add("");
            }
            cells.add(row.sentence());
            sheet.row(cells);
        });
        sheet.finish();
    }

    @GetMapping("/employer-imports/template")
    void template(@May(CHANGE_UNITS) Scope scope, HttpServletResponse response) throws IOException {
        SheetWriter.template(named(response, "单位名录.xlsx").getOutputStream(), EmployerSheet.LAYOUT, TEMPLATE_ROWS);
    }

    private static ImportShown shown(EmployerImports.Import one) {
        return new ImportShown(one.id(), one.fileName(), one.at(), one.taken(), one.fresh(),
                one.wrong().stream().map(row -> "第 " + row.row() + " 行：" + row.sentence()).toList());
    }

    private static HttpServletResponse named(HttpServletResponse response, String name) {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        return response;
    }

    private static ModelAndView form(Typed typed) {
        return new ModelAndView("founding/employer-import-new").addObject("typed", typed);
    }

    private static ModelAndView refused(Typed typed) {
        ModelAndView page = form(typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
