package org.unionhall.founding.employer;

import static org.unionhall.access.Permission.CHANGE_UNITS;
import static org.unionhall.access.Permission.READ_UNITS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
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
import org.unionhall.access.Trail;
import org.unionhall.founding.Listed;
import org.unionhall.founding.lead.Leads;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.codes.CodeList;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.sheet.Field;
import org.unionhall.platform.sheet.Layout;
import org.unionhall.platform.sheet.SheetWriter;

/** 未建会单位: whom no union covers yet, to be looked through, handed out as a sheet, or followed up. */
@Controller
class WithoutUnionPages {

    private static final int PAGE = 50;
    private static final Layout SHEET = Layout.of("未建会单位", List.of(Field.text("单位名称", 32), Field.text("统一社会信用代码", 22),
            Field.text("单位类别", 16), Field.text("行业", 20), Field.number("职工人数", 10), Field.number("女职工人数", 12), Field.text("地址", 36),
            Field.text("负责的工会", 24), Field.number("等待入会", 10)));

    private final WithoutUnion list;
    private final EmployerRegister register;
    private final Leads leads;
    private final Units units;
    private final Trail trail;
    private final TransactionTemplate transaction;

    WithoutUnionPages(WithoutUnion list, EmployerRegister register, Leads leads, Units units, Trail trail, TransactionTemplate transaction) {
        this.list = list;
        this.register = register;
        this.leads = leads;
        this.units = units;
        this.trail = trail;
        this.transaction = transaction;
    }

    @GetMapping("/employers-without-union")
    ModelAndView page(@May(READ_UNITS) Scope scope, @Self Actor me, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "0") int least, @RequestParam(defaultValue = "") String ownership,
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "0") int workers,
            @RequestParam(defaultValue = "") String after) {
        Scope within = within(scope, unit);
        var filter = new WithoutUnion.Filter(least, ownership, name.strip());
        List<EmployerRow> rows = list.rows(within, filter, workers, after, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<EmployerRow> shown = more ? rows.subList(0, PAGE) : rows;
        String query = "unit=" + encoded(unit) + "&least=" + least + "&ownership=" + encoded(ownership) + "&name=" + encoded(name);
        return new ModelAndView("founding/employers").addObject("rows", shown).addObject("counts", list.counts(within))
                .addObject("found", list.count(within, filter)).addObject("filter", filter).addObject("unit", unit)
                .addObject("unitName", unit.isEmpty() ? "" : units.withCode(unit).map(Unit::name).orElse(""))
                .addObject("may", me.may(CHANGE_UNITS)).addObject("export", "/employers-without-union/export?" + query)
                .addObject("ownerships", CodeList.named("ownership").all().stream().map(code -> new Choice(code.code(), code.name())).toList())
                .addObject("next", more ? "/employers-without-union?" + query + "&workers=" + shown.getLast().workers() + "&after="
                        + shown.getLast().creditCode() : null);
    }

    @GetMapping("/employers-without-union/export")
    void export(@May(READ_UNITS) Scope scope, @Self Actor me, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "0") int least, @RequestParam(defaultValue = "") String ownership,
            @RequestParam(defaultValue = "") String name, HttpServletResponse response) throws IOException {
        Scope within = within(scope, unit);
        Long of = me.posts().stream().map(Actor.Held::unitId).findFirst().orElse(null);
        transaction.executeWithoutResult(status -> trail.record(me, "EMPLOYERS_EXPORTED", of, null, null, null,
                Map.of("under", unit, "q", name)));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("未建会单位.xlsx", StandardCharsets.UTF_8).build().toString());
        SheetWriter sheet = SheetWriter.open(response.getOutputStream(), SHEET);
        list.each(within, new WithoutUnion.Filter(least, ownership, name.strip()), row -> sheet.row(row.name(), row.creditCode(),
                row.ownershipName(), row.industryName(), row.workers(), row.women(), row.address(), row.unitName(), row.waiting()));
        sheet.finish();
    }

    /** Follows one up: a lead on the desk of the union on whose ground it lies. */
    @PostMapping("/employers-without-union/{code}/lead")
    String lead(@May(CHANGE_UNITS) Scope scope, @Self Actor me, @PathVariable String code, RedirectAttributes next) {
        Listed employer = register.of(code).orElseThrow(NotHere::new);
        Unit ground = units.withId(employer.unitId()).filter(unit -> scope.covers(unit.place())).orElseThrow(NotHere::new);
        try {
            leads.open(employer.creditCode(), employer.name(), employer.workers(), 0, ground, me);
            next.addFlashAttribute(Flash.KEY, Flash.done("已交给" + ground.shown() + "跟进“" + employer.name() + "”。"));
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
        return "redirect:/employers-without-union";
    }

    private Scope within(Scope scope, String unit) {
        return unit.isEmpty() ? scope : scope.within(units.withCode(unit).filter(one -> scope.covers(one.place()))
                .orElseThrow(NotHere::new).area());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
