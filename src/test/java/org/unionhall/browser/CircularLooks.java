package org.unionhall.browser;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of documents sent below and of issues put before the Party committee: the county sends, the workplace answers. */
final class CircularLooks {

    private CircularLooks() {
    }

    static List<Look> of(JdbcClient jdbc, String workplace) {
        String study = "/circulars/" + number(jdbc, "min(id) from congress.circular where kind = 'STUDY'");
        String draft = "/circulars/" + number(jdbc, "min(id) from congress.circular where kind = 'OPINION'");
        String mine = "/to/" + number(jdbc, """
                min(r.n) from congress.recipient r join organization.unit u on u.id = r.unit_id where u.code = '%s'""".formatted(workplace));
        String outside = "/to/" + number(jdbc, "min(n) from congress.recipient where unit_id is null");
        String put = "/party-issues/" + number(jdbc, "min(id) from congress.party_issue where state = 'PUT'");
        String done = "/party-issues/" + number(jdbc, "min(id) from congress.party_issue where state = 'DONE'");
        return List.of(new Look("county", "circulars-sent", "文件传达：发出的", "/circulars?tab=sent", 200),
                new Look("county", "circular-new", "文件传达：发文", "/circulars/new?kind=OPINION", 200),
                new Look("county", "circular", "发出的文件：谁读了、谁答复了", draft, 200),
                new Look("county", "circular-study", "发出的文件：传达学习", study + "?show=READ", 200),
                new Look("county", "circular-opinions", "意见和采纳", draft + "/opinions", 200),
                new Look("county", "circular-outside", "登记外单位的意见", draft + outside, 200),
                new Look("workplace", "circulars", "文件传达：收到的", "/circulars", 200),
                new Look("workplace", "circular-relay", "收到的文件：登记传达", study + mine, 200),
                new Look("workplace", "circular-answer", "收到的文件：提意见", draft + mine, 200),
                new Look("workplace", "party-issues", "提请党委事项", "/party-issues", 200),
                new Look("workplace", "party-issue-new", "提请党委事项：写一件", "/party-issues/new", 200),
                new Look("workplace", "party-issue", "提请党委事项：登记研究决定", put, 200),
                new Look("workplace", "party-issue-done", "提请党委事项：落实完", done, 200));
    }

    private static long number(JdbcClient jdbc, String rows) {
        return jdbc.sql("select " + rows).query(Long.class).single();
    }
}
