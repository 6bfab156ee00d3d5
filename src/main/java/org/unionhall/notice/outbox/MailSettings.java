package org.unionhall.notice.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server of the house.
 *
 * @param host empty: no server, nothing is sent
 * @param user empty: the server asks for no password
 * @param tls  {@code starttls}, {@code tls} or {@code none}
 * @param from sender's address
 * @param site public address of this hall, put before the page a letter is about; empty: no link is written
 */
@ConfigurationProperties("unionhall.mail")
record MailSettings(@DefaultValue("") String host, @DefaultValue("587") int port, @DefaultValue("") String user,
                    @DefaultValue("") String password, @DefaultValue("starttls") String tls,
                    @DefaultValue("") String from, @DefaultValue("") String site,
                    @DefaultValue("10s") Duration timeout) {

    boolean open() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "mail server " + host;
    }
}
