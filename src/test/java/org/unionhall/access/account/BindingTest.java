package org.unionhall.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.AccessRefusal;
import org.unionhall.access.Accounts;
import org.unionhall.access.NewAccount;
import org.unionhall.access.TestAccounts;
import org.unionhall.organization.TestTree;
import org.unionhall.people.DocumentType;
import org.unionhall.people.People;
import org.unionhall.platform.refusal.Refusal;

/** An account becomes a real person's: one person, one open account. */
@HallTest
class BindingTest {

    @Autowired
    private Accounts accounts;
    @Autowired
    private TestAccounts opened;
    @Autowired
    private TestTree tree;
    @Autowired
    private People people;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void bindsOnePersonToOneOpenAccount() {
        byte[] person = people.keyOf(DocumentType.ID_CARD, "140105199003071234");
        byte[] other = people.keyOf(DocumentType.ID_CARD, "140105199003075678");
        String login = opened.open(tree.top());
        long first = opened.id(login);
        long second = opened.id(opened.open(tree.top()));
        accounts.bind(first, person, "欧阳丽华", opened.actor(login));
        accounts.bind(first, person, "欧阳丽华", opened.actor(login));
        assertThat(opened.actor(login).personKey()).isEqualTo(person);
        assertThat(opened.actor(login).name()).isEqualTo("欧阳丽华");
        refused(() -> accounts.bind(second, person, "别人", null), AccessRefusal.PERSON_TAKEN);
        refused(() -> accounts.bind(first, other, "别人", null), AccessRefusal.PERSON_BOUND);
        jdbc.sql("update access.account set closed_at = now() where id = :id").param("id", first).update();
        accounts.bind(second, person, "欧阳丽华", null);
        assertThat(accounts.heldBy(person)).isTrue();
    }

    @Test
    void knowsThePhoneAsPeopleKnowIt() {
        long account = accounts.open(new NewAccount("bound-by-phone", "有手机", tree.top().id(), "15800007777",
                TestAccounts.PASSWORD, false, null), null);
        assertThat(accounts.phoneKey(account)).get().isEqualTo(people.phoneKey("15800007777"));
        assertThat(accounts.phoneKey(opened.id(opened.open(tree.top())))).isEmpty();
    }

    private static void refused(ThrowingCallable act, AccessRefusal reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
