package org.unionhall.congress.election;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;

/** Elections that concern somebody: on whose roll they are, where they have a task, of the union whose member they are. */
@Component
class MyElections {

    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final ElectionBook book;

    MyElections(JdbcClient jdbc, ElectionBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    /** The latest first. */
    List<Election> of(Actor me) {
        return ids(me, 0).stream().flatMap(id -> book.withId(id).stream()).toList();
    }

    Optional<Election> one(Actor me, long election) {
        return ids(me, election).stream().findFirst().flatMap(book::withId);
    }

    /** @param only one election to look for, 0 for all */
    private List<Long> ids(Actor me, long only) {
        return jdbc.sql("""
                select e.id from congress.election e
                where (:only = 0 or e.id = :only) and e.state <> 'STOPPED'
                  and (exists (select 1 from congress.teller t where t.election_id = e.id and t.account_id = :account)
                    or exists (select 1 from congress.voter v where v.election_id = e.id
                        and (v.person_key = :person and v.now_key is null or v.now_key = :person))
                    or e.state <> 'DRAFT' and exists (
                        select 1 from membership.member m join organization.unit u on u.id = e.unit_id
                        where m.person_key = :person and m.status in ('ACTIVE', 'TRANSFERRING') and m.place between u.lo and u.hi))
                order by e.id desc limit :most""").param("only", only).param("account", me.account())
                .param("person", me.personKey() == null ? new byte[0] : me.personKey()).param("most", MOST).query(Long.class).list();
    }
}
