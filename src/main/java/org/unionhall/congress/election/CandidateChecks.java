package org.unionhall.congress.election;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.congress.meeting.Asked;

/**
 * 上级审查: the union above examines the list of candidates before it is published (工会基层组织选举工作条例). What was
 * examined is the list as it stood: a change afterwards asks for it anew.
 */
@Component
class CandidateChecks {

    private final JdbcClient jdbc;

    CandidateChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far the examination of the list is, if one was asked for. */
    Optional<Asked> of(long election) {
        return jdbc.sql("""
                select m.id, (m.filed_at at time zone 'Asia/Shanghai')::date as filed, m.ended, (m.ended_at at time zone 'Asia/Shanghai')::date as ended_on
                from congress.election e join matter.matter m on m.id = e.check_matter_id where e.id = :id""").param("id", election)
                .query((row, n) -> new Asked(row.getLong("id"), row.getObject("filed", LocalDate.class), row.getString("ended"),
                        row.getObject("ended_on", LocalDate.class))).optional();
    }

    void asked(long election, long matter) {
        jdbc.sql("update congress.election set check_matter_id = :matter where id = :id").param("matter", matter).param("id", election).update();
    }

    /** @throws org.unionhall.platform.refusal.Refusal while the list lies with the union above */
    void closed(Election election) {
        of(election.id()).filter(Asked::open).ifPresent(open -> {
            throw ElectionRefusal.CHECK_OPEN.because();
        });
    }

    /** The list is another one now; what was agreed to was not this. */
    void changed(Election election) {
        jdbc.sql("update congress.election set check_matter_id = null where id = :id").param("id", election.id()).update();
    }
}
