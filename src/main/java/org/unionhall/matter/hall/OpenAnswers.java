package org.unionhall.matter.hall;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.matter.declared.Field;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.matter.running.Answers;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;

/** 键对键: questions whose askers let everybody read the answer, without what would tell who asked. */
@Component
class OpenAnswers {

    static final int PAGE = 20;

    private record Row(long id, String kind, long unit, String asker, String answers, String reason, LocalDate on) {
    }

    private final JdbcClient jdbc;
    private final MatterKinds kinds;
    private final Answers answers;
    private final Units units;
    private final UnionsNamed named;

    OpenAnswers(JdbcClient jdbc, MatterKinds kinds, Answers answers, Units units, UnionsNamed named) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.answers = answers;
        this.units = units;
        this.named = named;
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
        Map<Long, Unit> shown = named.of(unions.values());
        return rows.stream().map(row -> answer(row, unions.get(row.unit()), shown.get(row.unit()))).filter(Objects::nonNull).toList();
    }

    private OpenAnswer answer(Row row, Unit union, Unit shown) {
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
        Unit hidden = union.id() == shown.id() ? null : union;
        return new OpenAnswer(row.id(), topic, Hidden.of(words, row.asker(), hidden), Hidden.of(row.reason(), row.asker(), hidden),
                shown.name(), row.on());
    }
}
