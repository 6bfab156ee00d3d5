package org.unionhall.organization.calendar;

import static org.unionhall.access.Permission.MANAGE_RULES;
import static org.unionhall.access.Permission.READ_UNITS;
import static org.unionhall.organization.OrganizationRefusal.CALENDAR_OF_TOP;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.access.TopUnit;
import org.unionhall.organization.Units;
import org.unionhall.organization.door.Form;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.sheet.SheetWriter;
import org.unionhall.platform.time.Shanghai;

/** 工作日历: a year on the wall for every officer; kept by who sets the rules of the top unit, for it counts everywhere. */
@Controller
class CalendarPages {

    private static final int TEMPLATE_ROWS = 60;

    private final CalendarBook book;
    private final TopUnit top;
    private final Units units;
    private final Clock clock;

    CalendarPages(CalendarBook book, TopUnit top, Units units, Clock clock) {
        this.book = book;
        this.top = top;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    ModelAndView page(@May(READ_UNITS) Scope scope, @Self Actor me,
            @RequestParam(name = "year", defaultValue = "0") int asked) {
        LocalDate today = Shanghai.today(clock);
        int year = CalendarYear.known(asked) ? asked : today.getYear();
        List<SaidDay> said = book.of(year);
        boolean late = today.getMonth() == Month.DECEMBER && !book.noticed(today.getYear() + 1);
        return new ModelAndView("organization/calendar", Map.of("year", CalendarYear.of(year, said, today),
                "said", SaidSpan.of(said), "may", keeps(me.scope(MANAGE_RULES)), "late", late ? today.getYear() + 1 : 0,
                "noticed", book.noticed(year)));
    }

    @GetMapping("/calendar/days")
    ModelAndView form(@May(MANAGE_RULES) Scope scope, @RequestParam(defaultValue = "") String day) {
        keeper(scope);
        var values = new HashMap<String, String>();
        values.put("on", day);
        return formPage(Form.starting(values));
    }

    @PostMapping("/calendar/days")
    ModelAndView say(@May(MANAGE_RULES) Scope scope, @Self Actor me, @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        keeper(scope);
        Form form = Form.of(sent);
        LocalDate first = form.date("on");
        LocalDate last = form.date("to");
        String word = form.text("word");
        if (form.ok()) {
            try {
                book.say(first, last, word == null ? null : word.equals("work"), form.text("name"), form.text("basis"), me);
                next.addFlashAttribute(Flash.KEY, Flash.done("工作日历已保存，各项时限从现在起按它计算。"));
                return new ModelAndView("redirect:/calendar?year=" + first.getYear());
            } catch (Refusal refusal) {
                form.refused(refusal);
            }
        }
        return refused(formPage(form));
    }

    @PostMapping("/calendar/days/clear")
    String clear(@May(MANAGE_RULES) Scope scope, @Self Actor me, @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        keeper(scope);
        Form form = Form.of(sent);
        LocalDate day = form.date("on");
        try {
            book.clear(day, form.date("to"), form.text("basis"), me);
            next.addFlashAttribute(Flash.KEY, Flash.done("已清除，这些日子重新按平日或周末计算。"));
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
        return "redirect:/calendar" + (day == null ? "" : "?year=" + day.getYear());
    }

    @GetMapping("/calendar/import")
    ModelAndView start(@May(MANAGE_RULES) Scope scope) {
        keeper(scope);
        return importPage(Form.starting(Map.of()), List.of());
    }

    @PostMapping("/calendar/import")
    ModelAndView upload(@May(MANAGE_RULES) Scope scope, @Self Actor me,
            @RequestParam(required = false) MultipartFile file, RedirectAttributes next) throws IOException {
        keeper(scope);
        Form form = Form.starting(Map.of());
        List<String> wrong = List.of();
        if (file == null || file.isEmpty()) {
            form.wrong("file", "没有选择文件。");
        } else {
            Path kept = Files.createTempFile("calendar", ".sheet");
            try {
                file.transferTo(kept);
                String told = file.getOriginalFilename() == null ? "工作日历.xlsx" : file.getOriginalFilename();
                String name = Path.of(told).getFileName().toString();
                DaySheet sheet = DaySheet.read(kept, name);
                wrong = sheet.wrong();
                if (wrong.isEmpty()) {
                    book.say(sheet.days(), name, me);
                    next.addFlashAttribute(Flash.KEY, Flash.done("已写入 " + sheet.days().size() + " 天。"));
                    return new ModelAndView("redirect:/calendar?year=" + sheet.days().getLast().day().getYear());
                }
            } catch (Refusal refusal) {
                form.wrong("file", refusal.sentence());
            } finally {
                Files.deleteIfExists(kept);
            }
        }
        return refused(importPage(form, wrong));
    }

    @GetMapping("/calendar/template")
    void template(@May(MANAGE_RULES) Scope scope, HttpServletResponse response) throws IOException {
        keeper(scope);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("节假日和调休上班日.xlsx", StandardCharsets.UTF_8).build().toString());
        SheetWriter.template(response.getOutputStream(), DaySheet.LAYOUT, TEMPLATE_ROWS);
    }

    private void keeper(Scope scope) {
        if (!keeps(scope)) {
            throw CALENDAR_OF_TOP.because();
        }
    }

    private boolean keeps(Scope scope) {
        return top.id().isPresent() && scope.covers(units.withId(top.id().getAsLong()).orElseThrow().place());
    }

    private static ModelAndView formPage(Form form) {
        return new ModelAndView("organization/day", Map.of("form", form));
    }

    private static ModelAndView importPage(Form form, List<String> wrong) {
        return new ModelAndView("organization/days", Map.of("form", form, "wrong", wrong));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
