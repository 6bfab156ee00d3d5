package org.unionhall.matter.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.platform.refusal.Malformed;
import org.unionhall.platform.time.Shanghai;

/** The lists of the desk for programs: what one has taken or asked for, what lies at one's desks, what is late. */
@RestController
class DeskApi {

    private static final int MOST = 1_000;
    private static final Map<String, DeskTab> QUEUES = Map.of("mine", DeskTab.MINE, "role", DeskTab.ALL, "overdue", DeskTab.LATE);

    private final DeskPage page;
    private final MatterKinds kinds;
    private final Clock clock;

    DeskApi(DeskPage page, MatterKinds kinds, Clock clock) {
        this.page = page;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Schema(name = "MatterPage")
    record Page(List<Item> items, String next) {
    }

    @Schema(name = "MatterItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(long id, String kind, String kindName, String title, String asker, String unitName, String state, String stateName,
                int step, Instant filedAt, LocalDate due, boolean overdue, String holder, boolean waitsForAsker) {
    }

    /** Whoever sits at no desk has only own matters: {@code mine} lists those. */
    @GetMapping("/api/v1/matters")
    Page list(@Self Actor me, @RequestParam(defaultValue = "mine") String queue, @RequestParam(required = false) String under,
            @RequestParam(required = false) String kind, @RequestParam(required = false) String state,
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String after) {
        if (!QUEUES.containsKey(queue)) {
            throw new Malformed("queue", "只能是 mine、role、overdue。");
        }
        Scope scope = me.scope(Permission.HANDLE_MATTERS);
        DeskTab tab = scope.isEmpty() && queue.equals("mine") ? DeskTab.FILED : QUEUES.get(queue);
        DeskFilter filter = new DeskFilter(tab.key(), kind, state, under, null, after);
        if (DeskFilter.filled(after) && filter.idAfter() == 0) {
            throw Malformed.after();
        }
        int most = Math.clamp(limit, 1, MOST);
        List<DeskRow> rows = page.rows(filter, scope, me, most + 1);
        List<DeskRow> shown = rows.subList(0, Math.min(most, rows.size()));
        List<DeskLine> lines = page.lines(shown, tab);
        LocalDate today = Shanghai.today(clock);
        List<Item> items = new java.util.ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            items.add(item(shown.get(i), lines.get(i), today));
        }
        return new Page(items, rows.size() <= most ? null
                : tab == DeskTab.FILED ? "0." + shown.getLast().matter().id() : shown.getLast().key());
    }

    private Item item(DeskRow row, DeskLine line, LocalDate today) {
        var matter = row.matter();
        var step = row.step();
        return new Item(matter.id(), matter.kind(), kinds.of(matter.kind()).map(Kind::name).orElse(matter.kind()), matter.title(),
                matter.asker(), row.unitName(), matter.state(), line.state(), step.n(), matter.filedAt(),
                matter.open() ? step.dueOn() : null, matter.open() && (step.dueOn().isBefore(today) || step.level() > 0), line.holder(),
                matter.open() && (step.byAsker() || step.paused()));
    }
}
