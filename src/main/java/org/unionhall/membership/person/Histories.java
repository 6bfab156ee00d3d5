package org.unionhall.membership.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Acting;
import org.unionhall.membership.member.ChangeKind;
import org.unionhall.membership.member.MemberField;
import org.unionhall.platform.codes.Code;
import org.unionhall.platform.codes.CodeList;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.page.Event;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Tone;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells what happened to a membership, newest first, with what stood there before and after. What happened in a union
 * whose roster the reader does not keep stays with that union.
 */
@Component
public class Histories {

    private static final int MOST = 200;

    private record Line(ChangeKind kind, String reason, LocalDate on, String unit, String from, Long account, boolean imported,
                        String before, String after) {

        static Line of(ResultSet row, int n) throws SQLException {
            return new Line(ChangeKind.valueOf(row.getString("kind")), row.getString("reason"),
                    row.getObject("on_date", LocalDate.class), row.getString("unit"), row.getString("from_name"),
                    row.getObject("account_id", Long.class), row.getBoolean("imported"), row.getString("before"),
                    row.getString("after"));
        }
    }

    private final JdbcClient jdbc;
    private final ScopedReads reads;
    private final Acting acting;
    private final JsonMapper json;

    Histories(JdbcClient jdbc, ScopedReads reads, Acting acting, JsonMapper json) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.acting = acting;
        this.json = json;
    }

    /** @param area where histories may be read, as an int8multirange */
    public List<Event> of(String area, long memberId) {
        List<Line> lines = reads.within(area, () -> jdbc.sql("""
                select c.kind, c.reason, c.on_date, u.name as unit, f.name as from_name, c.account_id,
                       c.import_id is not null as imported, c.before - 'restore' as before, c.after
                from membership.member m
                join membership.change c on c.person_key = m.person_key
                left join organization.unit u on u.id = c.unit_id
                left join organization.unit f on f.id = c.from_unit
                where m.id = :id order by c.at desc, c.id desc limit :most""").param("id", memberId).param("most", MOST)
                .query(Line::of).list());
        Map<Long, String> names = new HashMap<>();
        return lines.stream().map(line -> event(line, names)).toList();
    }

    private Event event(Line line, Map<Long, String> names) {
        String who = line.account() == null || line.account() == 0 ? "系统"
                : names.computeIfAbsent(line.account(), account -> acting.of(account).name());
        return new Event(Show.day(line.on()), title(line), text(line), line.imported() ? who + "（花名册导入）" : who,
                tone(line.kind()), null);
    }

    private static String title(Line line) {
        return switch (line.kind()) {
            case TRANSFER_IN -> line.from() == null ? "转入 " + line.unit() : "从 " + line.from() + " 转入 " + line.unit();
            case TRANSFER_OUT -> "从 " + line.unit() + " 转出";
            case JOIN -> "加入 " + line.unit();
            case CORRECT -> "资料更正";
            case MERGE -> "与另一条记录合并";
            default -> line.kind().title();
        };
    }

    private String text(Line line) {
        var parts = new ArrayList<String>();
        Map<String, String> before = read(line.before());
        Map<String, String> after = read(line.after());
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            MemberField.withKey(key).filter(field -> field != MemberField.STATUS).ifPresent(field -> parts.add(
                    field == MemberField.MERGED ? field.title() + "：" + before.get(key)
                            : field.title() + "：" + field.shown(before.get(key)) + " → " + field.shown(after.get(key))));
        }
        if (line.reason() != null) {
            parts.add("原因：" + CodeList.named("change-reason").of(line.reason()).map(Code::name).orElse(line.reason()));
        }
        return parts.isEmpty() ? null : String.join("；", parts);
    }

    private Map<String, String> read(String kept) {
        if (kept == null) {
            return Map.of();
        }
        Map<String, String> values = new LinkedHashMap<>();
        json.readValue(kept, new TypeReference<Map<String, Object>>() { })
                .forEach((key, value) -> values.put(key, Objects.toString(value, null)));
        return values;
    }

    private static Tone tone(ChangeKind kind) {
        return switch (kind) {
            case JOIN, TRANSFER_IN, RESUME -> Tone.GOOD;
            case RETAIN -> Tone.WARN;
            case EXPEL, WITHDRAW, LAPSE, TRANSFER_OUT, DECEASE -> Tone.QUIET;
            case CORRECT, MERGE, UNDO -> Tone.INFO;
        };
    }
}
