package org.unionhall.access.setup;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;

/** Whether the server can be reached from this machine only. */
final class Loopback {

    private Loopback() {
    }

    static boolean listens(Environment environment) {
        String address = environment.getProperty("server.address");
        try {
            return address != null && !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
