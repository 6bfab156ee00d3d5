package org.unionhall.membership.roster;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.people.Document;
import org.unionhall.people.DocumentType;
import org.unionhall.people.People;
import org.unionhall.people.Phone;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.time.Shanghai;

/** Finds members by their full document number or phone, through keyed hashes; each search leaves a trace. */
@Component
class NumberSearch {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final ScopedReads reads;
    private final People people;
    private final Trail trail;
    private final Clock clock;

    NumberSearch(JdbcClient jdbc, ScopedReads reads, People people, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /** Members with this number of whatever kind. */
    @Transactional
    public List<Long> find(Scope scope, String typed, String reason, Actor me) {
        Optional<Phone> phone = Phone.parse(typed);
        List<Long> found = new ArrayList<>(phone.map(number -> withPhone(scope, number)).orElse(List.of()));
        List<byte[]> keys = keys(typed);
        if (phone.isEmpty() && keys.isEmpty()) {
            throw MembershipRefusal.SEARCH_UNREADABLE.because();
        }
        if (found.isEmpty()) {
            found.addAll(withKeys(scope, keys));
        }
        log(phone.isPresent() && keys.isEmpty() ? "phone" : "number", found, reason, me);
        return found;
    }

    /** Members with this document number; none where it cannot be one. */
    @Transactional
    public List<Long> withNumber(Scope scope, String typed, String reason, Actor me) {
        List<Long> found = withKeys(scope, keys(typed));
        log("number", found, reason, me);
        return found;
    }

    @Transactional
    public List<Long> withPhone(Scope scope, String typed, String reason, Actor me) {
        List<Long> found = Phone.parse(typed).map(number -> withPhone(scope, number)).orElse(List.of());
        log("phone", found, reason, me);
        return found;
    }

    private void log(String kind, List<Long> found, String reason, Actor me) {
        trail.record(me, "MEMBER_SEARCHED", me.unit(), found.size() == 1 ? "member:" + found.getFirst() : null, reason, null,
                Map.of("field", kind, "found", found.size()));
    }

    private List<Long> withKeys(Scope scope, List<byte[]> keys) {
        return keys.isEmpty() ? List.of() : reads.within(scope.literal(), () -> jdbc.sql(
                        "select id from membership.member where person_key = any(:keys) order by id limit :most")
                .param("keys", keys.toArray(byte[][]::new)).param("most", MOST).query(Long.class).list());
    }

    private List<Long> withPhone(Scope scope, Phone phone) {
        return reads.within(scope.literal(), () -> jdbc.sql("""
                select m.id from people.person p join membership.member m on m.person_key = p.key
                where p.phone_key = :key order by m.id limit :most""")
                .param("key", people.phoneKey(phone.digits())).param("most", MOST).query(Long.class).list());
    }

    /** The keys somebody with this number would have, one for each document it could be of. */
    private List<byte[]> keys(String typed) {
        List<byte[]> keys = new ArrayList<>();
        for (DocumentType type : DocumentType.values()) {
            Document document = Document.read(type, typed, Shanghai.today(clock)).document();
            if (document != null) {
                keys.add(people.keyOf(document.type(), document.number()));
            }
        }
        return keys;
    }
}
