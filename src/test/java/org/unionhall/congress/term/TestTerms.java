package org.unionhall.congress.term;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionhall.access.Accounts;
import org.unionhall.access.TestAccounts;
import org.unionhall.membership.TestMembers;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.Shanghai;

/** Committees with people in them, for tests of this room and of those that build on it. */
@Component
public class TestTerms {

    /** Somebody with an account, who has proved who they are. */
    public record Known(String login, long account, byte[] key, String name) {
    }

    private final Terms terms;
    private final TestMembers members;
    private final TestAccounts testAccounts;
    private final Accounts accounts;
    private final Clock clock;

    TestTerms(Terms terms, TestMembers members, TestAccounts testAccounts, Accounts accounts, Clock clock) {
        this.terms = terms;
        this.members = members;
        this.testAccounts = testAccounts;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A member of the union with an account without any post. */
    public Known known(Unit unit, String name) {
        byte[] key = members.key(members.join(unit, name));
        String login = testAccounts.open(unit);
        accounts.bind(testAccounts.id(login), key, name, null);
        return new Known(login, testAccounts.id(login), key, name);
    }

    /** The committee of a union, elected on that day for three years (five above the base), with this chair and a member. */
    public long committee(Unit unit, int number, LocalDate on, Known chair) {
        return terms.begin(new NewTerm(unit.id(), Body.COMMITTEE, number, on, unit.base() ? 3 : 5,
                List.of(new Holder(chair.key(), chair.name(), Office.CHAIR), new Holder(null, "钱委员", Office.MEMBER))), null);
    }

    public LocalDate today() {
        return Shanghai.today(clock);
    }
}
