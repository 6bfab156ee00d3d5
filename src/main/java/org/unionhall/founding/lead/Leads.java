package org.unionhall.founding.lead;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.founding.FoundingRefusal;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.organization.Unit;

/** 建会线索: opens one per employer and keeps how many of its workers wait. */
@Component
public class Leads {

    private final Matters matters;
    private final JdbcClient jdbc;

    Leads(Matters matters, JdbcClient jdbc) {
        this.matters = matters;
        this.jdbc = jdbc;
    }

    /**
     * Opens a lead on the desk of the union on whose ground the employer lies.
     *
     * @param waiting how many workers wait there
     * @param by      the officer, or null for the program
     * @throws org.unionhall.platform.refusal.Refusal when there is one already
     */
    @Transactional
    public long open(String creditCode, String employer, int workers, int waiting, Unit ground, Actor by) {
        if (running(creditCode)) {
            throw FoundingRefusal.LEAD_OPEN.because(employer);
        }
        return file(creditCode, employer, workers, waiting, ground, by);
    }

    /** So many wait now: a lead is opened when there is none, and told of the number. Answers whether it is new. */
    @Transactional
    public boolean waiting(String creditCode, String employer, int count, Unit ground) {
        if (running(creditCode)) {
            jdbc.sql("update founding.lead set waiting = :count where credit_code = :code and open").param("count", count)
                    .param("code", creditCode).update();
            return false;
        }
        file(creditCode, employer, registered(creditCode), count, ground, null);
        return true;
    }

    /** Workers by the register of employers; 0 where it does not stand there. */
    private int registered(String creditCode) {
        return jdbc.sql("select workers from founding.employer where credit_code = :code").param("code", creditCode)
                .query(Integer.class).optional().orElse(0);
    }

    private boolean running(String creditCode) {
        return jdbc.sql("select exists (select from founding.lead where credit_code = :code and open)").param("code", creditCode)
                .query(Boolean.class).single();
    }

    private long file(String creditCode, String employer, int workers, int waiting, Unit ground, Actor by) {
        Map<String, String> answers = Map.of("employer", employer, "creditCode", creditCode, "workers", String.valueOf(workers),
                "waiting", String.valueOf(waiting));
        long id = matters.file(new Filing("lead", ground, answers, List.of(), new Asker(0, null, by == null ? "系统" : by.name()),
                by == null ? Filing.Channel.PROGRAM : Filing.Channel.COUNTER, by, null, false));
        jdbc.sql("""
                insert into founding.lead (credit_code, matter_id, waiting) values (:code, :matter, :waiting)
                on conflict (credit_code) do update set matter_id = excluded.matter_id, waiting = excluded.waiting, open = true
                where not lead.open""").param("code", creditCode).param("matter", id).param("waiting", waiting).update();
        return id;
    }
}
