package org.unionhall.matter.hall;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.matter.declared.Field;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.matter.running.Answers;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;

/** 键对键: questions whose askers let everybody read the answer; a part of a union is shown as the union. */
@Component
class OpenAnswers {

    static final int PAGE = 20;

    private static final Set<String> PARTS = Set.of("BRANCH", "GROUP");

    private record Row(long id, String kind, long unit, String asker, String answers, String reason, LocalDate on) {
    }

    private final JdbcClient jdbc;
    private final MatterKinds kinds;
    private final Answers answers;
    private final Units units;

    OpenAnswers(JdbcClient jdbc, MatterKinds kinds, Answers answers, Units units) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.answers = answers;
        this.units = units;
    }

    /** Newest first, those before this number; one more than a page when there are more. */
    List<OpenAnswer> before(long id) {
        List<Row> rows = jdbc.sql("""
                select id, kind, unit_id, asker, answers, reason, ended_on from matter.matter
                where open_for and ended = 'DONE' and reason is not null and id < :id order by id desc limit :most""")
                .param("id", id).param("most", PAGE + 1)
                .query((row, n) -> new Row(row.getLong("id"), row.getString("kind"), row.getLong("unit_id"), row.getString("asker"),
                        row.getString("answers"), row.getString("reason"), row.getObject("ended_on", LocalDate.class))).list();
        Map<Long, Unit> unions = units.withIds(rows.stream().map(Row::unit).collect(Collectors.toSet()));
        return rows.stream().map(row -> answer(row, unions)).filter(Objects::nonNull).toList();
    }

    private OpenAnswer answer(Row row, Map<Long, Unit> unions) {
        Kind kind = kinds.of(row.kind()).filter(Kind::open).orElse(null);
        if (kind == null) {
            return null;
        }
        Map<String, String> told = answers.read(row.answers());
        String topic = kind.fields().stream().filter(field -> field.type() == Field.Type.CHOICE).findFirst()
                .flatMap(field -> field.options().stream().filter(option -> option.value().equals(told.get(field.code()))).findFirst())
                .map(Field.Option::label).orElse(null);
        String words = kind.fields().stream().filter(field -> field.type() == Field.Type.LONG_TEXT).map(field -> told.get(field.code()))
                .filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return new OpenAnswer(row.id(), topic, Hidden.of(words, row.asker()), Hidden.of(row.reason(), row.asker()),
                union(unions.get(row.unit())), row.on());
    }

    private String union(Unit unit) {
        if (!PARTS.contains(unit.kind())) {
            return unit.name();
        }
        Map<Long, Unit> path = units.withIds(unit.path());
        return path.values().stream().filter(above -> !PARTS.contains(above.kind()))
                .max(Comparator.comparingInt(above -> above.path().size())).map(Unit::name).orElse(unit.name());
    }
}
