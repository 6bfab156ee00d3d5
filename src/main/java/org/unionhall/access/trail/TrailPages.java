package org.unionhall.access.trail;

import static org.unionhall.access.Permission.OPERATE;
import static org.unionhall.access.Permission.READ_TRAIL;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.AccessRefusal;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.platform.time.Shanghai;

/** Reading, exporting and checking the trail. */
@Controller
class TrailPages {

    private static final int PAGE = 50;
    private static final int DAYS_CHECKED = 31;

    private final TrailRows rows;
    private final TrailSheet sheet;
    private final Checking checking;
    private final Clock clock;

    TrailPages(TrailRows rows, TrailSheet sheet, Checking checking, Clock clock) {
        this.rows = rows;
        this.sheet = sheet;
        this.checking = checking;
        this.clock = clock;
    }

    @GetMapping("/trail")
    String page(@May(READ_TRAIL) Scope scope, @Self Actor me, @ModelAttribute TrailAsk ask, Model model) {
        TrailFilter filter = ask.filter().filled(Shanghai.today(clock));
        model.addAttribute("filter", filter);
        model.addAttribute("mayCheck", me.may(OPERATE));
        if (filter.from().isAfter(filter.to())) {
            model.addAttribute("rows", List.of());
            model.addAttribute("total", 0L);
            model.addAttribute("problem", AccessRefusal.DAYS_CROSSED.sentence());
            return "access/trail";
        }
        List<TrailRow> found = rows.page(scope, filter, PAGE + 1);
        model.addAttribute("rows", found.stream().limit(PAGE).toList());
        long total = rows.count(scope, filter);
        model.addAttribute("total", total < TrailRows.COUNTED ? total : null);
        model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).key() : null);
        return "access/trail";
    }

    @GetMapping("/trail.xlsx")
    void sheet(@May(READ_TRAIL) Scope scope, @Self Actor me, @ModelAttribute TrailAsk ask, HttpServletResponse response)
            throws IOException {
        TrailFilter filter = ask.filter().filled(Shanghai.today(clock));
        filter.check();
        sheet.write(scope, filter, me, response);
    }

    @PostMapping("/trail/checks")
    String check(@May(OPERATE) Scope scope, @Self Actor me,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to, Model model) {
        if (from.isAfter(to)) {
            throw AccessRefusal.DAYS_CROSSED.because();
        }
        if (from.isBefore(to.minusDays(DAYS_CHECKED))) {
            throw AccessRefusal.CHECK_TOO_LONG.because(DAYS_CHECKED);
        }
        model.addAttribute("report", checking.checkAndLog(from, to, me));
        return "access/trailCheck";
    }
}
