package org.unionhall.browser;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of terms of office: a county looks down, a workplace at its own. */
final class TermLooks {

    private TermLooks() {
    }

    static List<Look> of(JdbcClient jdbc, String workplace) {
        String mine = "/terms/" + jdbc.sql("""
                select t.id from congress.term t join congress.holder h on h.term_id = t.id and h.office = 'CHAIR' and h.until is null
                join organization.unit u on u.id = t.unit_id where u.code = :code""").param("code", workplace).query(Long.class).single();
        return List.of(new Look("county", "terms", "届期任期", "/terms", 200),
                new Look("county", "terms-overdue", "届期任期：超期", "/terms?stage=OVERDUE", 200),
                new Look("county", "term-watched", "届期：下级的一届", mine, 200),
                new Look("workplace", "term", "届期：一届", mine, 200),
                new Look("workplace", "term-new", "登记现任届期", "/terms/new", 200),
                new Look("workplace", "term-handover", "届期：交接清单", mine + "/handover", 200));
    }
}
