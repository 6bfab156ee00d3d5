package org.unionhall.membership.realname;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.people.Document;
import org.unionhall.people.DocumentType;
import org.unionhall.platform.sealing.Seals;

/** What accounts have declared of who they are, numbers sealed; each until a union knows them or the time is over. */
@Component
class Declarations {

    private static final String NUMBER = "declared.number";

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock clock;

    Declarations(JdbcClient jdbc, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    Optional<Identity> of(long account) {
        return jdbc.sql("select name, document_type, number_sealed, person_key from membership.declared where account_id = :account")
                .param("account", account).query((row, n) -> new Identity(row.getString(1),
                        new Document(DocumentType.of(row.getString(2)).orElseThrow(), seals.open(row.getBytes(3), NUMBER)),
                        row.getBytes(4), false)).optional();
    }

    void keep(long account, Identity identity) {
        jdbc.sql("""
                insert into membership.declared (account_id, person_key, document_type, number_sealed, name, at)
                values (:account, :key, :type, :number, :name, :at)
                on conflict (account_id) do update set person_key = excluded.person_key, document_type = excluded.document_type,
                    number_sealed = excluded.number_sealed, name = excluded.name, at = excluded.at, refused_on = null""")
                .param("account", account).param("key", identity.personKey())
                .param("type", Integer.valueOf(identity.document().type().code()))
                .param("number", seals.seal(identity.document().number(), NUMBER)).param("name", identity.name())
                .param("at", Timestamp.from(clock.instant())).update();
    }

    void forget(long account) {
        jdbc.sql("delete from membership.declared where account_id = :account").param("account", account).update();
    }

    void refused(long account, LocalDate day) {
        jdbc.sql("update membership.declared set refused_on = :day where account_id = :account").param("day", day)
                .param("account", account).update();
    }

    /** Deletes what was declared for applications that ended before this day; how many. */
    int forgetRefusedBefore(LocalDate day) {
        return jdbc.sql("delete from membership.declared where refused_on < :day").param("day", day).update();
    }
}
