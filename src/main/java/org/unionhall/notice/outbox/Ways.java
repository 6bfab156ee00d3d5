package org.unionhall.notice.outbox;

import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The ways out of the site: which of them are open, when they may be used, and the use itself. */
@Component
@EnableConfigurationProperties({SmsSettings.class, MailSettings.class})
class Ways {

    private final SmsSettings sms;
    private final MailSettings mail;
    private final boolean demo;
    private final QuietHours quiet;
    private final Gateway gateway;
    private final MailServer server;
    private final Clock clock;

    Ways(SmsSettings sms, MailSettings mail, @Value("${unionhall.demo:false}") boolean demo, Clock clock) {
        this.sms = sms;
        this.mail = mail;
        this.demo = demo;
        this.clock = clock;
        quiet = sms.quiet();
        gateway = new Gateway(sms);
        server = new MailServer(mail);
    }

    boolean demo() {
        return demo;
    }

    /** Set up and not in the demo. */
    boolean open(Way way) {
        return !demo && (way == Way.SMS ? sms.open() : mail.open());
    }

    /** Whether phones may be rung now. */
    boolean awake() {
        return !quiet.at(clock.instant());
    }

    /** When it may go out that would go out then. */
    Instant due(Way way, boolean urgent, Instant then) {
        return way == Way.SMS && !urgent ? quiet.next(then) : then;
    }

    void send(Letter letter) throws NotSent {
        if (letter.way() == Way.SMS) {
            gateway.send(letter);
        } else {
            server.send(letter);
        }
    }
}
