package org.unionhall.congress.term;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.unionhall.congress.meeting.Ordinals;

/**
 * A body of a union in one of its terms.
 *
 * @param number     届
 * @param ends       last day as elected, {@code extendedTo} a later one the union above has agreed to, or null
 * @param endedOn    last day it really had, null while it runs
 * @param electionId of the election it came from, 0 for none
 * @param joins      of a result that was reported: the term it came to be or adds to, 0 for none
 * @param matterId   of such a result, 0 for none
 */
public record Term(long id, long unitId, String unitCode, String unitName, Body body, String title, int number, LocalDate electedOn,
        int years, LocalDate ends, LocalDate extendedTo, TermState state, LocalDate endedOn, String why, Stage stage, long electionId,
        long joins, long matterId, String replyNo, LocalDate repliedOn, String note) {

    static final String COLUMNS = """
            t.id, t.unit_id, u.code as unit_code, u.name as unit_name, t.body, t.title, t.number, t.elected_on, t.years, t.ends,
            t.extended_to, t.state, t.ended_on, t.why, t.stage, t.election_id, t.joins, t.matter_id, t.reply_no, t.replied_on, t.note
            """;

    static Term of(ResultSet row, int n) throws SQLException {
        return new Term(row.getLong("id"), row.getLong("unit_id"), row.getString("unit_code"), row.getString("unit_name"),
                Body.valueOf(row.getString("body")), row.getString("title"), row.getInt("number"),
                row.getObject("elected_on", LocalDate.class), row.getInt("years"), row.getObject("ends", LocalDate.class),
                row.getObject("extended_to", LocalDate.class), TermState.valueOf(row.getString("state")),
                row.getObject("ended_on", LocalDate.class), row.getString("why"), Stage.valueOf(row.getString("stage")),
                row.getLong("election_id"), row.getLong("joins"), row.getLong("matter_id"), row.getString("reply_no"),
                row.getObject("replied_on", LocalDate.class), row.getString("note"));
    }

    /** The day on which its power ends. */
    public LocalDate lastDay() {
        return extendedTo == null ? ends : extendedTo;
    }

    public boolean running() {
        return state == TermState.RUNNING;
    }

    /** 工会委员会, or the name of a body the list does not have. */
    public String bodyTitle() {
        return title.isEmpty() ? body.title() : title;
    }

    /** 第十四届工会委员会. */
    public String shown() {
        return "第" + Ordinals.of(number) + "届" + bodyTitle();
    }
}
