package org.unionhall.membership.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.unionhall.access.Accounts;
import org.unionhall.access.Actor;
import org.unionhall.access.NewAccount;
import org.unionhall.access.TestAccounts;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.membership.TestMembers;
import org.unionhall.organization.CreditCode;
import org.unionhall.organization.Unit;
import org.unionhall.people.Document;
import org.unionhall.people.Phone;

/** Invented people with a phone who ask for something of their membership. */
@Component
public class TestApplicants {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final Accounts accounts;
    private final TestAccounts tests;
    private final Matters matters;

    TestApplicants(Accounts accounts, TestAccounts tests, Matters matters) {
        this.accounts = accounts;
        this.tests = tests;
        this.matters = matters;
    }

    /** Credit code of an employer nobody has registered. */
    public static String employer() {
        return CreditCode.generate("91140105", 70_000_000 + SERIAL.incrementAndGet()).text();
    }

    public Actor worker(Unit keeper, Phone phone) {
        String login = "apply" + SERIAL.incrementAndGet();
        accounts.open(new NewAccount(login, "测试" + login, keeper.id(), phone.digits(), TestAccounts.PASSWORD, false, null), null);
        return tests.actor(login);
    }

    /** An account of this member, by the phone on record. */
    public Actor member(Unit keeper, byte[] key, String name) {
        Actor worker = worker(keeper, TestMembers.phone());
        accounts.bind(worker.account(), key, name, null);
        return tests.actor(worker.login());
    }

    public Actor again(Actor actor) {
        return tests.actor(actor.login());
    }

    /** Applies for a membership. */
    public long join(Unit unit, Actor asker, String name, Document document, String... more) {
        Map<String, String> answers = new HashMap<>(Map.of("name", name, "document", "1", "number", document.number(),
                "occupation", "employed", "consent", "yes"));
        for (int i = 0; i < more.length; i += 2) {
            answers.put(more[i], more[i + 1]);
        }
        return file("join", unit, asker, answers);
    }

    public long file(String kind, Unit unit, Actor asker, Map<String, String> answers) {
        return matters.file(new Filing(kind, unit, answers, List.of(), new Asker(asker.account(), asker.personKey(), asker.name()),
                Filing.Channel.ONLINE, asker, null, false));
    }
}
