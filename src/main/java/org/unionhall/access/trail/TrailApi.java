package org.unionhall.access.trail;

import static org.unionhall.access.Permission.READ_TRAIL;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.platform.time.Shanghai;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The trail for programs. */
@RestController
class TrailApi {

    private static final int MOST = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Schema(name = "AuditEntry")
    record Item(long id, Instant at, String login, String actor, String act, String actName, String unit, String subject,
                String reason, String address, JsonNode before, JsonNode after) {

        static Item of(TrailRow row) {
            return new Item(row.id(), row.at(), row.login(), row.actor(), row.act(), row.actName(),
                    row.unitCode().isEmpty() ? null : row.unitCode(), row.subject(), row.reason(), row.address(),
                    json(row.before()), json(row.after()));
        }

        private static JsonNode json(String facts) {
            return facts == null ? null : JSON.readTree(facts);
        }
    }

    @Schema(name = "AuditPage")
    record Page(List<Item> items, String next) {
    }

    private final TrailRows rows;
    private final Clock clock;

    TrailApi(TrailRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping("/api/v1/audit")
    Page audit(@May(READ_TRAIL) Scope scope, @ParameterObject @ModelAttribute TrailAsk ask, @RequestParam(defaultValue = "50") int limit) {
        TrailFilter filter = ask.filter().filled(Shanghai.today(clock));
        filter.check();
        int most = Math.clamp(limit, 1, MOST);
        List<TrailRow> found = rows.page(scope, filter, most + 1);
        return new Page(found.stream().limit(most).map(Item::of).toList(),
                found.size() > most ? found.get(most - 1).key() : null);
    }
}
