package org.unionhall.browser;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of elections: one that was held, one whose candidates are published. */
final class ElectionLooks {

    private ElectionLooks() {
    }

    static List<Look> of(JdbcClient jdbc) {
        String held = "/elections/" + number(jdbc, "congress.election where state = 'CONFIRMED' and office_title is null");
        String graded = "/elections/" + number(jdbc, "congress.election where state = 'CONFIRMED' and office_title = '民主测评'");
        String round = held + "/rounds/" + number(jdbc, "congress.round where state = 'CONFIRMED' and election_id = " + held.replace("/elections/", ""));
        String now = "/elections/" + number(jdbc, "congress.election where state = 'NOTICE'");
        return List.of(desk("elections", "选举", "/elections"), desk("election-new", "新的选举", "/elections/new"),
                desk("secret-vote-new", "新的无记名表决", "/meetings/" + number(jdbc, "congress.meeting where state = 'PREPARING'") + "/secret-votes/new"),
                desk("appraisal-new", "新的民主测评", "/appraisals/new"), desk("appraisal", "民主测评：结果", graded),
                desk("election-notice", "选举：候选人公示", now), desk("election-held", "选举：结果已确认", held),
                desk("election-round", "选举：一轮投票的结果", round), desk("election-roll", "选举：选民名册", round + "/roll"),
                desk("election-screen", "选举：大屏幕上的结果", round + "/screen"),
                new Look("", "tablet", "投票平板", "/tablet", 200),
                new Look("worker", "hall-elections", "我的选举", "/hall/elections", 200),
                new Look("worker", "hall-election-notice", "我的选举：公示和异议", "/hall" + now, 200),
                new Look("worker", "hall-appraisal", "我的选举：民主测评结果", "/hall" + graded, 200),
                new Look("worker", "hall-election", "我的选举：结果", "/hall" + held, 200));
    }

    private static Look desk(String name, String title, String path) {
        return new Look("workplace", name, title, path, 200);
    }

    private static long number(JdbcClient jdbc, String rows) {
        return jdbc.sql("select min(id) from " + rows).query(Long.class).single();
    }
}
