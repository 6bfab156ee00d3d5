package org.unionhall.membership.changing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Accounts;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Handed;
import org.unionhall.matter.HandedPapers;
import org.unionhall.matter.Matters;
import org.unionhall.membership.person.MemberFile;
import org.unionhall.membership.person.MemberFiles;
import org.unionhall.organization.Unit;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.refusal.Refusal;

/** Finds the members of a union for whom an officer may propose 视为自动退会, and files one matter for each. */
@Component
class Proposals {

    static final int PAGE = 25;

    private final JdbcClient jdbc;
    private final ScopedReads reads;
    private final MemberFiles files;
    private final MembersOfMatters members;
    private final Accounts accounts;
    private final Matters matters;
    private final HandedPapers papers;

    Proposals(JdbcClient jdbc, ScopedReads reads, MemberFiles files, MembersOfMatters members, Accounts accounts, Matters matters,
            HandedPapers papers) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.files = files;
        this.members = members;
        this.accounts = accounts;
        this.matters = matters;
        this.papers = papers;
    }

    /** What became of a list. */
    record Filed(int filed, int refused) {
    }

    /** Members in good standing of the union, by their numbers, those behind the given one; only the one asked for, if one is. */
    List<Proposable> of(Scope scope, Unit unit, long after, Long only) {
        return reads.within(scope.literal(), () -> jdbc.sql("""
                select m.id, m.name, m.joined_on, m.employer, m.has_phone from membership.member m
                where m.place = :place and m.status = 'ACTIVE' and m.id > :after and (cast(:only as bigint) is null or m.id = :only)
                order by m.place, m.id limit :most""").param("place", unit.place()).param("after", after)
                .param("only", only, java.sql.Types.BIGINT).param("most", PAGE + 1)
                .query((row, n) -> new Proposable(row.getLong(1), row.getString(2), row.getObject(3, LocalDate.class),
                        row.getString(4), row.getBoolean(5))).list());
    }

    /** One matter for each member; who is in one already, or cannot lapse, is left out. */
    Filed lapse(Scope scope, List<Long> ids, String why, Actor me) {
        int filed = 0;
        int refused = 0;
        for (long id : ids) {
            MemberFile file = files.of(scope, id);
            byte[] key = members.key(id);
            try {
                matters.file(new Filing("lapse", null, Map.of("why", why), List.of(),
                        new Asker(accounts.of(key).orElse(0), key, file.facts().name()), Filing.Channel.ONLINE, me, null, false));
                filed++;
            } catch (Refusal refusal) {
                refused++;
            }
        }
        return new Filed(filed, refused);
    }

    /** 开除会籍, to be filed above; the number of the matter. */
    @Transactional
    public long expel(Scope scope, long id, String decidedOn, String facts, Handed handed, Actor me) {
        files.of(scope, id);
        return matters.file(new Filing("expel", null, Map.of("member", String.valueOf(id), "decidedOn", decidedOn, "facts", facts),
                papers.use(me, handed),
                new Asker(me.account(), me.personKey(), me.name()), Filing.Channel.ONLINE, me, null, false));
    }
}
