package org.unionhall.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Area;
import org.unionhall.access.Scope;
import org.unionhall.membership.member.Joining;
import org.unionhall.membership.member.MemberFacts;
import org.unionhall.organization.Unit;
import org.unionhall.people.Document;
import org.unionhall.people.DocumentType;
import org.unionhall.people.IdNumber;
import org.unionhall.people.Phone;

/** Takes invented people in for tests; their numbers never repeat in a test run. */
@Component
public class TestMembers {

    public static final LocalDate JOINED = LocalDate.of(2020, 5, 1);
    public static final Scope EVERYWHERE = Scope.of(new Area(0, Long.MAX_VALUE - 1));
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final Joining joining;
    private final JdbcClient jdbc;

    TestMembers(Joining joining, JdbcClient jdbc) {
        this.joining = joining;
        this.jdbc = jdbc;
    }

    /** A number of a man born on 1 January 1990 or later in that year. */
    public static IdNumber number() {
        int serial = SERIAL.incrementAndGet();
        LocalDate born = LocalDate.of(1990, 1, 1).plusDays(serial / 400 % 365);
        return IdNumber.complete("140105%tY%<tm%<td%03d".formatted(born, serial % 400 * 2 + 1));
    }

    public static Phone phone() {
        return new Phone("139%08d".formatted(10_000_000 + SERIAL.incrementAndGet()));
    }

    public static Document document() {
        return new Document(DocumentType.ID_CARD, number().text());
    }

    public static MemberFacts facts(String name, Document document, Phone phone) {
        IdNumber number = document.citizenNumber().orElseThrow();
        return new MemberFacts(name, Integer.parseInt(number.sex().code()), number.birth(), phone, "01", "1", "21", null, "13",
                "1", null, null, false, "测试工厂", List.of(), null, JOINED);
    }

    public long join(Unit unit, String name) {
        return join(unit, name, document(), phone());
    }

    public long join(Unit unit, String name, Document document, Phone phone) {
        return joining.join(EVERYWHERE, unit.code(), document, facts(name, document, phone), null);
    }

    public String status(long id) {
        return jdbc.sql("select status from membership.member where id = :id").param("id", id).query(String.class).single();
    }

    public int version(long id) {
        return jdbc.sql("select version from membership.member where id = :id").param("id", id).query(Integer.class).single();
    }

    public byte[] key(long id) {
        return jdbc.sql("select person_key from membership.member where id = :id").param("id", id)
                .query((row, n) -> row.getBytes(1)).single();
    }

    /** Kinds of the history, oldest first. */
    public List<String> history(long id) {
        return jdbc.sql("""
                select c.kind from membership.change c join membership.member m on m.person_key = c.person_key
                where m.id = :id order by c.at, c.id""").param("id", id).query(String.class).list();
    }
}
