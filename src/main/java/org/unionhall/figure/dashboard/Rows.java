package org.unionhall.figure.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.keeping.Declared;
import org.unionhall.organization.Unit;

/** The unions or employers a figure of the tree counts, found by the very SQL that counts them. */
@Component
public class Rows {

    /** One union, or one employer with the union that covers it. */
    public record Row(long place, long id, String name, String code, String unitName, String unitCode, String kind,
                      LocalDate termEnd, BigDecimal amount) {
    }

    /** Where the next page begins: behind this row. */
    record Key(long place, long id) {
        static final Key FIRST = new Key(Long.MIN_VALUE, 0);
    }

    private final JdbcClient jdbc;
    private final Declared declared;

    Rows(JdbcClient jdbc, Declared declared) {
        this.jdbc = jdbc;
        this.declared = declared;
    }

    /** Whether the rows of this figure are listed here. */
    boolean listed(Indicator indicator) {
        return declared.ofTree(indicator);
    }

    boolean employers(Indicator indicator) {
        return declared.ofEmployers(indicator);
    }

    List<Row> page(Indicator indicator, Unit unit, Window window, Key after, int most) {
        String slices = indicator.sliced() && !window.all()
                ? "and (%s) collate \"C\" between :from and :to".formatted(indicator.slices()) : "";
        String shown = employers(indicator)
                ? "r.name, r.credit_code, u.name, u.code, k.name, cast(null as date)"
                : "r.name, r.code, p.name, p.code, k.name, coalesce(r.term_until, r.term_start + make_interval(years => r.term_years))::date";
        boolean begun = after.place() >= unit.area().lo();
        return jdbc.sql("""
                select r.place, r.id, %s, (%s)::numeric
                from %s r
                join organization.unit u on u.id = r.unit_id
                join organization.kind k on k.code = u.kind
                left join organization.unit p on p.id = u.parent_id
                where (%s) %s and (r.place, r.id) > (:place, :id) and r.place <= :hi
                %s
                order by r.place, r.id limit :most
                """.formatted(shown, indicator.amount(), indicator.source(), indicator.counted(), slices,
                indicator.sliced() ? "and (%s) is not null".formatted(indicator.slices()) : ""))
                .param("from", window.from()).param("to", window.to())
                .param("place", begun ? after.place() : unit.area().lo()).param("id", begun ? after.id() : Long.MIN_VALUE)
                .param("hi", unit.area().hi()).param("most", most)
                .query((row, number) -> new Row(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4),
                        row.getString(5), row.getString(6), row.getString(7), row.getObject(8, LocalDate.class),
                        row.getBigDecimal(9))).list();
    }
}
