package org.unionhall.founding.employer;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;

/** Employers of the register that no union covers (M02-07): the largest first. */
@Component
public class WithoutUnion {

    /** What is asked for. @param least workers at least; @param ownership code or empty; @param name a part of it or empty */
    public record Filter(int least, String ownership, String name) {
    }

    /** How many there are, by the numbers at which the law begins to ask. */
    public record Counts(long listed, long without, long from25, long from100, long workers) {
    }

    private static final String ROWS = """
            select e.credit_code, e.name, e.ownership, e.industry, e.workers, e.women, e.address, u.code,
                   coalesce(u.short_name, u.name) as unit_name, l.matter_id, coalesce(l.waiting, 0) as waiting
            from founding.employer e join organization.unit u on u.id = e.unit_id
            left join founding.lead l on l.credit_code = e.credit_code and l.open
            where not e.covered and u.lo <@ :scope::int8multirange and e.workers >= :least
              and (:ownership = '' or e.ownership = :ownership) and (:name = '' or e.name like '%' || :name || '%')
            """;
    private static final String ORDER = " order by e.workers desc, e.credit_code ";

    private final JdbcClient jdbc;

    WithoutUnion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows after the one named by its workers and code; from the beginning when the code is empty. */
    public List<EmployerRow> rows(Scope scope, Filter filter, int workers, String code, int most) {
        return asked(ROWS + " and (:code = '' or e.workers < :workers or e.workers = :workers and e.credit_code > :code)" + ORDER
                + "limit :most", scope, filter).param("code", code).param("workers", workers).param("most", most)
                .query(EmployerRow::of).list();
    }

    /** All of them, one after the other. */
    void each(Scope scope, Filter filter, Consumer<EmployerRow> taking) {
        try (Stream<EmployerRow> rows = asked(ROWS + ORDER, scope, filter).query(EmployerRow::of).stream()) {
            rows.forEach(taking);
        }
    }

    public long count(Scope scope, Filter filter) {
        return asked("select count(*) from (" + ROWS + ") found", scope, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope, Filter filter) {
        return jdbc.sql(sql).param("scope", scope.literal()).param("least", filter.least()).param("ownership", filter.ownership())
                .param("name", filter.name());
    }

    public Counts counts(Scope scope) {
        return jdbc.sql("""
                select count(*), count(*) filter (where not e.covered), count(*) filter (where not e.covered and e.workers >= 25),
                       count(*) filter (where not e.covered and e.workers >= 100),
                       coalesce(sum(e.workers) filter (where not e.covered), 0)
                from founding.employer e join organization.unit u on u.id = e.unit_id where u.lo <@ :scope::int8multirange""")
                .param("scope", scope.literal()).query((row, n) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3),
                        row.getLong(4), row.getLong(5))).single();
    }
}
