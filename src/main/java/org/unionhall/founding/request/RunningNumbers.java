package org.unionhall.founding.request;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.matter.ReplyNumbers;
import org.unionhall.organization.Unit;

/**
 * Numbers that run without gaps: the next one is taken in the transaction of what it numbers, whoever comes meanwhile
 * waits, and what is undone gives its number back.
 */
@Component
class RunningNumbers {

    private final ReplyNumbers replies;
    private final JdbcClient jdbc;

    RunningNumbers(ReplyNumbers replies, JdbcClient jdbc) {
        this.replies = replies;
        this.jdbc = jdbc;
    }

    /** 文号 of the next reply of a union in a year; those given before all replies ran on together are not given again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String reply(Unit union, int year) {
        int used = jdbc.sql("select last from founding.number where unit_id = :unit and series = 'REPLY' and year = :year")
                .param("unit", union.id()).param("year", year).query(Integer.class).optional().orElse(0);
        return replies.next(union, year, used);
    }

    /** Code for the next union under another: its own code and four digits that nobody below it has. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String code(Unit parent) {
        int used = jdbc.sql("""
                select coalesce(max(substr(code, length(:code) + 1)::int), 0) from organization.unit
                where code like :code || '____' and substr(code, length(:code) + 1) ~ '^[0-9]{4}$'""")
                .param("code", parent.code()).query(Integer.class).single();
        return parent.code() + "%04d".formatted(next(parent.id(), "CODE", 0, used));
    }

    private int next(long unit, String series, int year, int used) {
        return jdbc.sql("""
                insert into founding.number (unit_id, series, year, last) values (:unit, :series, :year, :used + 1)
                on conflict (unit_id, series, year) do update set last = greatest(number.last, :used) + 1
                returning last""").param("unit", unit).param("series", series).param("year", year).param("used", used)
                .query(Integer.class).single();
    }
}
