package org.unionhall.founding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.organization.CreditCode;
import org.unionhall.organization.Unit;

/** Asks for foundings in tests; no two employers of a test run have the same code. */
@Component
public class TestFoundings {

    private static final AtomicInteger SERIAL = new AtomicInteger(5_000_000);

    private final Matters matters;
    private final JdbcClient jdbc;

    TestFoundings(Matters matters, JdbcClient jdbc) {
        this.matters = matters;
        this.jdbc = jdbc;
    }

    public static String creditCode() {
        return CreditCode.generate("91140105", SERIAL.incrementAndGet()).text();
    }

    public static String line(String creditCode, int workers) {
        return "试验单位" + creditCode.substring(10) + "，" + creditCode + "，" + workers + "人，" + workers / 3;
    }

    /** A request of one employer with sixty workers, thirty of them willing. */
    public static Map<String, String> answers(String creditCode) {
        Map<String, String> answers = new HashMap<>();
        answers.put("form", "ALONE");
        answers.put("name", "试验单位" + creditCode.substring(10) + "工会");
        answers.put("employers", line(creditCode, 60));
        answers.put("planned", "30");
        answers.put("women", "10");
        answers.put("preparing", "王守仁，生产部主管\n李学勤 技术员\n赵立新，仓库管理员");
        answers.put("relatives", "no");
        answers.put("consent", "yes");
        answers.put("contact", "王守仁");
        answers.put("phone", "13900001111");
        return answers;
    }

    public long ask(Unit decider, Actor asker, Map<String, String> answers) {
        return matters.file(new Filing("found", decider, answers, List.of(), new Asker(asker.account(), asker.personKey(), asker.name()),
                Filing.Channel.ONLINE, asker, null, false));
    }

    public Map<String, String> result(long matter) {
        return matters.withId(matter).orElseThrow().result();
    }

    public int numbers(Unit decider) {
        return jdbc.sql("select coalesce(sum(last), 0)::int from matter.reply_number where unit_id = :unit")
                .param("unit", decider.id()).query(Integer.class).single();
    }
}
