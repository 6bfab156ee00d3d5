package org.unionhall.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * With a url (UNIONHALL_DB_URL, _USER, _PASSWORD) that server is used and none is started.
 *
 * @param pool           connections of this program
 * @param sharedBuffers  memory the embedded server keeps pages in
 * @param maxConnections connections the embedded server accepts
 */
@ConfigurationProperties("unionhall.db")
record DatabaseSettings(String url, String user, String password, @DefaultValue("16") int pool,
                        @DefaultValue("128MB") String sharedBuffers, @DefaultValue("60") int maxConnections) {

    boolean external() {
        return url != null && !url.isBlank();
    }
}
