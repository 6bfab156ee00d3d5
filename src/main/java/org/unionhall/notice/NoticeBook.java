package org.unionhall.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Contacts;
import org.unionhall.access.Contacts.Contact;
import org.unionhall.notice.outbox.Outbox;
import org.unionhall.notice.outbox.Way;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.sealing.Seals;

/** Writes what is told: rows of the site, and letters for the ways each person can be reached by. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticeBook implements Notices {

    private static final Contact UNREACHABLE = new Contact(null, null, null, null);

    private final JdbcTemplate jdbc;
    private final Contacts contacts;
    private final Outbox outbox;
    private final Seals seals;
    private final Clock clock;

    NoticeBook(JdbcTemplate jdbc, Contacts contacts, Outbox outbox, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.outbox = outbox;
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public void tell(Notice notice) {
        tell(List.of(notice));
    }

    @Override
    public void tell(Collection<Notice> notices) {
        List<Notice> inside = notices.stream().filter(notice -> notice.account() != 0).toList();
        inSite(inside);
        Map<Long, Contact> known = inside.isEmpty() ? Map.of()
                : contacts.of(inside.stream().map(Notice::account).distinct().toList());
        var letters = new ArrayList<Outbox.Put>();
        for (Notice notice : notices) {
            Contact contact = known.getOrDefault(notice.account(), UNREACHABLE);
            if (notice.account() == 0) {
                letters.add(letter(Way.SMS, notice, seals.seal(notice.phone(), Contacts.PHONE), Masks.phone(notice.phone())));
            } else if (notice.sms() && contact.phone() != null) {
                letters.add(letter(Way.SMS, notice, contact.phone(), contact.phoneShown()));
            }
            if (contact.email() != null) {
                letters.add(letter(Way.MAIL, notice, contact.email(), contact.emailShown()));
            }
        }
        outbox.put(letters);
    }

    private void inSite(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.batchUpdate("""
                insert into notice.notice (account_id, at, kind, title, body, href, urgent)
                values (?, ?, ?, ?, ?, ?, ?)""", notices, notices.size(), (row, notice) -> {
            row.setLong(1, notice.account());
            row.setTimestamp(2, now);
            row.setString(3, notice.kind());
            row.setString(4, notice.title());
            row.setString(5, notice.text());
            row.setString(6, notice.href());
            row.setBoolean(7, notice.urgent());
        });
    }

    private static Outbox.Put letter(Way way, Notice notice, byte[] address, String shown) {
        return new Outbox.Put(way, notice.account() == 0 ? null : notice.account(), address, shown, notice.kind(),
                notice.title(), notice.text(), notice.href(), null, notice.urgent(), null);
    }
}
