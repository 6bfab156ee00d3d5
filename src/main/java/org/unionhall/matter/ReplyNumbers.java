package org.unionhall.matter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.organization.Unit;

/**
 * 文号 of the replies a union gives, whatever they are about: the next one is taken in the transaction of what it
 * numbers, whoever comes meanwhile waits, and what is undone gives its number back.
 */
@Component
public class ReplyNumbers {

    private static final String FEDERATION = "总工会";

    private final JdbcClient jdbc;

    ReplyNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next of a year, such as 小店区总工〔2026〕3号. @param used numbers up to this one were given elsewhere; 0 for none */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(Unit union, int year, int used) {
        int number = jdbc.sql("""
                insert into matter.reply_number (unit_id, year, last) values (:unit, :year, :used + 1)
                on conflict (unit_id, year) do update set last = greatest(reply_number.last, :used) + 1
                returning last""").param("unit", union.id()).param("year", year).param("used", used).query(Integer.class).single();
        String shown = union.shown();
        String head = shown.endsWith(FEDERATION) ? shown.substring(0, shown.length() - 1) : shown;
        return head + "〔" + year + "〕" + number + "号";
    }
}
