package org.unionhall.founding.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * 建会档案: what a founding has come to since the reply.
 *
 * @param unitId      the union that decided
 * @param number      文号 of the reply
 * @param electBy     last day for the election
 * @param entitled    members who should attend (应到会), {@code present} those who did
 * @param foundedUnit the union at last, or null
 */
public record Dossier(long matter, long unitId, String number, LocalDate repliedOn, LocalDate electBy, LocalDate electedOn,
        Integer entitled, Integer present, Integer committee, String chair, String womenChair, Integer termYears, LocalDate sealOn,
        LocalDate accountOn, LocalDate legalOn, String legalNo, String creditCode, Long foundedUnit) {

    static Dossier of(ResultSet row, int n) throws SQLException {
        return new Dossier(row.getLong("matter_id"), row.getLong("unit_id"), row.getString("number"),
                row.getObject("replied_on", LocalDate.class), row.getObject("elect_by", LocalDate.class),
                row.getObject("elected_on", LocalDate.class), row.getObject("entitled", Integer.class),
                row.getObject("present", Integer.class), row.getObject("committee", Integer.class), row.getString("chair"),
                row.getString("women_chair"), row.getObject("term_years", Integer.class), row.getObject("seal_on", LocalDate.class),
                row.getObject("account_on", LocalDate.class), row.getObject("legal_on", LocalDate.class), row.getString("legal_no"),
                row.getString("credit_code"), row.getObject("founded_unit", Long.class));
    }

    @Override
    public String toString() {
        return "dossier of matter " + matter;
    }
}
