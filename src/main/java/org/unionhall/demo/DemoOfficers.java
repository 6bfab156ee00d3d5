package org.unionhall.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionhall.access.Accounts;
import org.unionhall.access.Acting;
import org.unionhall.access.Actor;
import org.unionhall.access.NewAccount;
import org.unionhall.access.Role;
import org.unionhall.notice.Notices;
import org.unionhall.organization.Units;

/** The six accounts of the demo, all with one well-known password and no forced change. */
@Component
class DemoOfficers {

    static final String PASSWORD = "unionhall-demo";

    private record Officer(String login, String name, String unit, String phone, Role... roles) {
    }

    private final Units units;
    private final Accounts accounts;
    private final Notices notices;
    private final Acting acting;
    private long worker;

    DemoOfficers(Units units, Accounts accounts, Notices notices, Acting acting) {
        this.units = units;
        this.accounts = accounts;
        this.notices = notices;
        this.acting = acting;
    }

    /**
     * Opens the accounts.
     *
     * @param workplace code of the base union whose officer and worker sign in
     * @param worker    key of the person behind the account {@code worker}
     */
    void open(String workplace, byte[] worker, String workerName, String workerPhone, LocalDate from, Actor program) {
        List<Officer> officers = List.of(
                new Officer("worker", workerName, workplace, workerPhone, Role.WORKER),
                new Officer("workplace", "刘敏", workplace, null, Role.UNIT_OFFICER),
                new Officer("county", "王建军", DemoTree.COUNTY, null, Role.UPPER_OFFICER, Role.ADMINISTRATOR),
                new Officer("county2", "赵志强", DemoTree.OTHER_COUNTY, null, Role.UPPER_OFFICER, Role.ADMINISTRATOR),
                new Officer("province", "李晋生", DemoTree.TOP, null, Role.UPPER_OFFICER, Role.ADMINISTRATOR),
                new Officer("operator", "运行维护", DemoTree.TOP, null, Role.OPERATOR));
        for (Officer officer : officers) {
            long unit = units.withCode(officer.unit()).orElseThrow().id();
            long account = accounts.open(new NewAccount(officer.login(), officer.name(), unit, officer.phone(), PASSWORD, false,
                    officer.login().equals("worker") ? worker : null), program);
            if (officer.login().equals("worker")) {
                this.worker = account;
            }
            for (Role role : officer.roles()) {
                accounts.appoint(account, unit, role, from, null, program);
            }
            notices.tell(DemoNotices.first(account, officer.login()));
        }
    }

    /** The worker who signs in. */
    Actor worker() {
        return acting.of(worker);
    }
}
