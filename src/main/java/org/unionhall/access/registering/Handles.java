package org.unionhall.access.registering;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.unionhall.platform.sealing.Seals;

/** The random word in the address of a page that waits for a code, and the code itself: both kept as keyed hashes. */
@Component
class Handles {

    private static final int BYTES = 16;
    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Seals seals;

    Handles(Seals seals) {
        this.seals = seals;
    }

    String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String code() {
        return "%06d".formatted(RANDOM.nextInt(CODES));
    }

    /** In the demo the code follows from the handle, so that the page can show it. */
    String demoCode(String handle) {
        return "%06d".formatted(Math.floorMod(ByteBuffer.wrap(seals.key("demo-code", handle)).getInt(), CODES));
    }

    byte[] hash(String handle) {
        return seals.key("phone-handle", handle);
    }

    byte[] hash(String handle, String code) {
        return seals.key("phone-code", handle + ":" + code);
    }
}
