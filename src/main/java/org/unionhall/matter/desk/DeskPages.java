package org.unionhall.matter.desk;

import static org.unionhall.access.Permission.HANDLE_MATTERS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.access.Trail;
import org.unionhall.organization.Rules;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.sheet.Field;
import org.unionhall.platform.sheet.Layout;
import org.unionhall.platform.time.Shanghai;

/** 待办: what lies on somebody's desks, many handled at once, the list as a sheet. */
@Controller
class DeskPages {

    /** A sheet of a desk is read by people; the rest stands on the next one. */
    private static final int MOST_ROWS = 10_000;

    private final DeskPage page;
    private final Batch batch;
    private final Rules rules;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeskPages(DeskPage page, Batch batch, Rules rules, Trail trail, TransactionTemplate transaction, Clock clock) {
        this.page = page;
        this.batch = batch;
        this.rules = rules;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String desk(@May(HANDLE_MATTERS) Scope scope, @Self Actor me, DeskFilter filter, Model model) {
        model.addAttribute("view", page.of(filter, scope, me));
        return "matter/desk";
    }

    /** Does one act to all that are ticked, and tells of each that was not done why. */
    @PostMapping("/desk/batch")
    String batch(@May(HANDLE_MATTERS) Scope scope, @Self Actor me, @RequestParam(defaultValue = "") List<String> matter,
            @RequestParam(defaultValue = "") String act, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String key, Model model) {
        int most = rules.number(me.unit(), today(), "MATTER_BATCH_MOST");
        Batch.Done done = batch.act(matter, act, reason, key, most, scope, me);
        model.addAttribute("act", done.act());
        model.addAttribute("done", done.done());
        model.addAttribute("left", done.left());
        return "matter/batched";
    }

    @PostMapping("/desk/export")
    void export(@May(HANDLE_MATTERS) Scope scope, @Self Actor me, DeskFilter filter, @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) throws IOException {
        String why = Reasons.given(reason);
        DeskFilter whole = new DeskFilter(filter.tab(), filter.kind(), filter.state(), filter.unit(), filter.q(), null);
        List<DeskLine> lines = page.lines(page.rows(whole, scope, me, MOST_ROWS), whole.shown());
        transaction.executeWithoutResult(status -> trail.record(me, "MATTERS_EXPORTED", me.unit(), null, why, null,
                Map.of("rows", lines.size())));
        Layout layout = Layout.of("待办", List.of(Field.text("编号", 10), Field.text("事项", 18), Field.text("摘要", 30),
                Field.text("申请人", 12), Field.text("工会", 28), Field.text("环节", 14), Field.text("时限", 22), Field.text("领办人", 12)))
                .titled("待办事项 · " + whole.shown().title()).noted("导出人：" + me.name() + "　时间：" + Show.time(clock.instant())
                        + "　用途：" + why + "　含个人信息，请妥善保管，用后删除。");
        Sheet.send(response, "待办事项-" + today() + ".xlsx", layout, sheet -> lines.forEach(line -> sheet.row(
                String.valueOf(line.id()), line.kind(), line.title(), line.asker(), line.union(), line.state(), line.clock().words(),
                line.holder())));
    }

    private LocalDate today() {
        return Shanghai.today(clock);
    }
}
