package org.unionhall.membership.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.matter.KnownPeople;
import org.unionhall.membership.member.MemberStatus;
import org.unionhall.people.People;
import org.unionhall.people.PersonName;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.sealing.Seals;
import org.unionhall.platform.text.Bigrams;

/** Members for the counter, from the rosters an officer may read, with masked numbers. */
@Component
class PeopleAtCounter implements KnownPeople {

    private static final int MOST = 20;
    private static final String WHY = "窗口代办：职工当面办事";
    private static final String[] HELD = Arrays.stream(MemberStatus.values()).filter(MemberStatus::held).map(Enum::name)
            .toArray(String[]::new);
    private static final String NAMED = """
            select n.id from membership.named(:grams, :area::int8multirange, 0, 0, :most) n""";
    private static final String KNOWN = """
            select m.id, m.person_key, m.name, coalesce(u.short_name, u.name) as union_name, p.number_sealed, p.phone_sealed
            from membership.member m join organization.unit u on u.id = m.unit_id join people.person p on p.key = m.person_key
            where m.id = any(:ids) and m.status = any(:held) order by m.place, m.id""";

    private final JdbcClient jdbc;
    private final ScopedReads reads;
    private final NumberSearch numbers;
    private final Seals seals;

    PeopleAtCounter(JdbcClient jdbc, ScopedReads reads, NumberSearch numbers, Seals seals) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.numbers = numbers;
        this.seals = seals;
    }

    @Override
    public List<Known> find(Actor me, String typed) {
        Scope scope = me.scope(Permission.READ_ROSTER);
        String name = PersonName.clean(typed);
        if (scope.isEmpty() || name.isEmpty()) {
            return List.of();
        }
        boolean number = name.chars().anyMatch(letter -> letter >= '0' && letter <= '9');
        return known(scope, number ? numbers.find(scope, typed, WHY, me) : named(scope, name));
    }

    @Override
    public Optional<Known> of(Actor me, long member) {
        Scope scope = me.scope(Permission.READ_ROSTER);
        return scope.isEmpty() ? Optional.empty() : known(scope, List.of(member)).stream().findFirst();
    }

    private List<Long> named(Scope scope, String name) {
        return name.codePointCount(0, name.length()) < 2 ? List.of() : reads.within(scope.literal(), () -> jdbc.sql(NAMED)
                .param("grams", Bigrams.of(name).toArray(String[]::new)).param("area", scope.literal()).param("most", MOST)
                .query(Long.class).list());
    }

    private List<Known> known(Scope scope, List<Long> ids) {
        return ids.isEmpty() ? List.of() : reads.within(scope.literal(), () -> jdbc.sql(KNOWN).param("ids", ids.toArray(Long[]::new))
                .param("held", HELD).query((row, n) -> new Known(row.getLong("id"), row.getBytes("person_key"), row.getString("name"),
                        row.getString("union_name"), Masks.idNumber(seals.open(row.getBytes("number_sealed"), People.NUMBER)),
                        phone(row.getBytes("phone_sealed")))).list());
    }

    private String phone(byte[] sealed) {
        return sealed == null ? null : Masks.phone(seals.open(sealed, People.PHONE));
    }
}
