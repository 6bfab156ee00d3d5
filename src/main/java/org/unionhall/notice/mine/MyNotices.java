package org.unionhall.notice.mine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.MenuBadge;
import org.unionhall.platform.refusal.Malformed;

/** What one has been told in the site, and the count of what one has not read yet. */
@Component
class MyNotices implements MenuBadge {

    private static final Pattern KEY = Pattern.compile("[01]-\\d{1,18}");
    private static final int COUNTED = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    MyNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<String> hrefs() {
        return Set.of(NoticePages.HALL, NoticePages.OFFICE);
    }

    @Override
    public long count(Actor me) {
        return jdbc.sql("""
                select count(*) from (select from notice.notice where account_id = :account and read_at is null
                limit :most) unread""").param("account", me.account()).param("most", COUNTED).query(Long.class).single();
    }

    /** Unread ones first, each part from new to old. */
    List<MyNotice> page(long account, String after, int most) {
        if (after != null && !KEY.matcher(after).matches()) {
            throw Malformed.after();
        }
        return jdbc.sql("""
                select id, at, title, body, href, read_at from notice.notice
                where account_id = :account and ((read_at is null), id) < (:unread, :id)
                order by (read_at is null) desc, id desc limit :most""").param("account", account)
                .param("unread", after == null || after.startsWith("1"))
                .param("id", after == null ? Long.MAX_VALUE : Long.parseLong(after.substring(2))).param("most", most)
                .query(MyNotices::row).list();
    }

    /** Opens one, which from then on is read. */
    @Transactional
    Optional<MyNotice> open(long account, long id) {
        jdbc.sql("""
                update notice.notice set read_at = :now where account_id = :account and id = :id and read_at is null
                """).param("now", Timestamp.from(clock.instant())).param("account", account).param("id", id).update();
        return jdbc.sql("""
                select id, at, title, body, href, read_at from notice.notice where account_id = :account and id = :id
                """).param("account", account).param("id", id).query(MyNotices::row).optional();
    }

    void readAll(long account) {
        jdbc.sql("update notice.notice set read_at = :now where account_id = :account and read_at is null")
                .param("now", Timestamp.from(clock.instant())).param("account", account).update();
    }

    private static MyNotice row(ResultSet row, int number) throws SQLException {
        return new MyNotice(row.getLong("id"), row.getTimestamp("at").toInstant(), row.getString("title"),
                row.getString("body"), row.getString("href"), row.getTimestamp("read_at") != null);
    }
}
