package org.unionhall.congress.circular;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a recipient thinks of a draft.
 *
 * @param recipient number of who said it
 * @param n         number among its own
 * @param clause    which clause
 * @param why       or null
 * @param verdict   what became of it, null while open
 * @param reason    for the verdict, or null
 */
public record Opinion(int recipient, int n, String by, String clause, String words, String why, Verdict verdict, String reason) {

    static final String COLUMNS = "o.recipient, o.n, coalesce(r.name, ru.short_name, ru.name) as by, o.clause, o.words, o.why, o.verdict, o.reason ";

    static Opinion of(ResultSet row, int i) throws SQLException {
        return new Opinion(row.getInt("recipient"), row.getInt("n"), row.getString("by"), row.getString("clause"), row.getString("words"),
                row.getString("why"), row.getString("verdict") == null ? null : Verdict.valueOf(row.getString("verdict")), row.getString("reason"));
    }
}
