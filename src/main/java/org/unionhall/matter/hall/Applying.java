package org.unionhall.matter.hall;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Handed;
import org.unionhall.matter.HandedPapers;
import org.unionhall.matter.Matters;
import org.unionhall.matter.running.Acts;

/** Files a matter, or acts on one's own, together with its papers: both or neither. */
@Component
class Applying {

    private final Matters matters;
    private final Acts acts;
    private final HandedPapers papers;
    private final JdbcClient jdbc;

    Applying(Matters matters, Acts acts, HandedPapers papers, JdbcClient jdbc) {
        this.matters = matters;
        this.acts = acts;
        this.papers = papers;
        this.jdbc = jdbc;
    }

    @Transactional
    public long file(Filing filing, Handed handed, Actor me) {
        return matters.file(new Filing(filing.kind(), filing.unit(), filing.answers(), papers.use(me, handed),
                filing.asker(), filing.channel(), filing.by(), filing.key(), filing.open()));
    }

    /** What the same form has become already, when it was sent twice and its papers are gone from where they waited. */
    Optional<Long> filed(Actor me, String key) {
        return jdbc.sql("select matter_id from matter.request where account_id = :me and key = :key").param("me", me.account())
                .param("key", key).query(Long.class).optional();
    }

    @Transactional
    public void act(Acts.Asked asked, Handed handed, Actor me) {
        acts.act(new Acts.Asked(asked.matter(), asked.act(), asked.seen(), asked.reason(), asked.to(), asked.more(),
                papers.use(me, handed), asked.key()), me);
    }
}
