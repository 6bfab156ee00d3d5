package org.unionhall.notice.outbox;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.CodeSending;
import org.unionhall.access.Contacts;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.sealing.Seals;

/** Codes go by SMS at any hour and are worth five minutes; in the outbox stars stand in their place. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CodesBySms implements CodeSending {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Ways ways;
    private final Seals seals;

    CodesBySms(Outbox outbox, Ways ways, Seals seals) {
        this.outbox = outbox;
        this.ways = ways;
        this.seals = seals;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean open() {
        return ways.open(Way.SMS);
    }

    @Override
    public void send(Message message) {
        byte[] secret = message.code() == null ? null : seals.seal(message.code(), Outbox.SECRET);
        outbox.put(List.of(new Outbox.Put(Way.SMS, null, seals.seal(message.phone(), Contacts.PHONE),
                Masks.phone(message.phone()), message.kind(), message.title(),
                message.text().replace("{code}", Letter.STARS), null, secret, true, LIFE)));
    }
}
