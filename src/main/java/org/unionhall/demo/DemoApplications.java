package org.unionhall.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.organization.CreditCode;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.people.IdNumber;

/**
 * Applications that lie on the desks of the demo: some at the workplace, couriers for the holding union, colleagues of one
 * employer who wait for a union. Everybody in them is invented and born after the youngest of the roster.
 */
@Component
class DemoApplications {

    static final String WAITING_EMPLOYER = "小店晨辉智能装备有限公司";
    private static final LocalDate BORN_AFTER = LocalDate.of(2006, 1, 1);
    private static final int AT_WORKPLACE = 6;
    private static final int COURIERS = 4;
    private static final int WAITING = 9;

    private final Matters matters;
    private final Units units;
    private final InventedNames names = new InventedNames(new SplittableRandom(25));
    private int serial;

    DemoApplications(Matters matters, Units units) {
        this.matters = matters;
        this.units = units;
    }

    void file(String workplace) {
        Unit base = units.withCode(workplace).orElseThrow();
        for (int i = 0; i < AT_WORKPLACE; i++) {
            one(base);
        }
        Unit county = units.withCode(DemoTree.COUNTY).orElseThrow();
        for (int i = 0; i < COURIERS; i++) {
            join(county, Map.of("occupation", i % 2 == 0 ? "courier" : "delivery"));
        }
        String code = CreditCode.generate("91" + DemoTree.COUNTY, 90_000_001).text();
        for (int i = 0; i < WAITING; i++) {
            join(county, Map.of("occupation", "employed", "employer", WAITING_EMPLOYER, "creditCode", code));
        }
    }

    /** Somebody who works there. */
    long one(Unit base) {
        return join(base, Map.of("occupation", "employed", "employer", base.name().replaceFirst("工会$", ""), "education", "30"));
    }

    private long join(Unit unit, Map<String, String> more) {
        boolean woman = ++serial % 3 == 0;
        String name = names.person(woman);
        Map<String, String> answers = new HashMap<>(more);
        answers.put("name", name);
        answers.put("document", "1");
        answers.put("number", IdNumber.complete(DemoTree.COUNTY + BORN_AFTER.plusDays(serial * 17L).toString().replace("-", "")
                + "%03d".formatted(serial * 2 + (woman ? 0 : 1))).text());
        answers.put("phone", "138%08d".formatted(99_000_000 + serial));
        answers.put("consent", "yes");
        return matters.file(new Filing("join", unit, answers, List.of(), new Asker(0, null, name), Filing.Channel.PROGRAM, null, null, false));
    }
}
