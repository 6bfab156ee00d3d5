package org.unionhall.congress.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * 提请党委研究的重大问题: something a union puts before its Party committee.
 *
 * @param why      为什么提请
 * @param proposal the union's own
 * @param year     in whose list it stands
 * @param doer     落实单位, by the decision; due: 期限, or null
 */
public record PartyIssue(long id, long unitId, String unitName, long place, String title, String why, String proposal, IssueState state,
        int year, LocalDate putOn, LocalDate studiedOn, String decision, String doer, LocalDate due, LocalDate doneOn, String result) {

    static final String COLUMNS = """
            i.id, i.unit_id, coalesce(u.short_name, u.name) as unit_name, i.place, i.title, i.why, i.proposal, i.state, i.year, i.put_on,
            i.studied_on, i.decision, i.doer, i.due, i.done_on, i.result
            """;

    static PartyIssue of(ResultSet row, int n) throws SQLException {
        return new PartyIssue(row.getLong("id"), row.getLong("unit_id"), row.getString("unit_name"), row.getLong("place"),
                row.getString("title"), row.getString("why"), row.getString("proposal"), IssueState.valueOf(row.getString("state")),
                row.getInt("year"), row.getObject("put_on", LocalDate.class), row.getObject("studied_on", LocalDate.class),
                row.getString("decision"), row.getString("doer"), row.getObject("due", LocalDate.class),
                row.getObject("done_on", LocalDate.class), row.getString("result"));
    }

    /** Decided, to be done by now, and not done. */
    public boolean late(LocalDate today) {
        return state == IssueState.STUDIED && due != null && today.isAfter(due);
    }
}
