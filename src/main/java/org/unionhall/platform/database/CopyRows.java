package org.unionhall.platform.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by {@code COPY … (format binary)}, the fastest way PostgreSQL has. Call
 * {@link #row(int)} and then one method per column, in the order of the copy's column list; null is allowed everywhere.
 */
public final class CopyRows {

    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0,
        0, 0, 0, 0, 0, 0, 0, 0};
    private static final int TEXT_OID = 25;
    private static final long DAYS_TO_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int CHUNK = 1 << 16;

    private byte[] buffer = new byte[1 << 16];
    private int size;
    private int rows;

    public CopyRows() {
        clear();
    }

    /** How many rows are waiting. */
    public int rows() {
        return rows;
    }

    public void clear() {
        System.arraycopy(HEADER, 0, buffer, 0, HEADER.length);
        size = HEADER.length;
        rows = 0;
    }

    public CopyRows row(int columns) {
        rows++;
        return int2(columns);
    }

    public CopyRows text(String value) {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    public CopyRows bytes(byte[] value) {
        if (value == null) {
            return missing();
        }
        int4(value.length);
        return raw(value);
    }

    public CopyRows smallint(Integer value) {
        if (value == null) {
            return missing();
        }
        int4(2);
        return int2(value);
    }

    public CopyRows integer(Integer value) {
        if (value == null) {
            return missing();
        }
        int4(4);
        return int4(value);
    }

    public CopyRows bigint(Long value) {
        if (value == null) {
            return missing();
        }
        int4(8);
        return int4((int) (value >> 32)).int4(value.intValue());
    }

    public CopyRows bool(Boolean value) {
        if (value == null) {
            return missing();
        }
        int4(1);
        room(1);
        buffer[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    public CopyRows date(LocalDate value) {
        return integer(value == null ? null : (int) (value.toEpochDay() - DAYS_TO_2000));
    }

    public CopyRows jsonb(String value) {
        if (value == null) {
            return missing();
        }
        byte[] json = value.getBytes(StandardCharsets.UTF_8);
        int4(json.length + 1);
        room(1);
        buffer[size++] = 1;
        return raw(json);
    }

    /** A {@code text[]}. */
    public CopyRows texts(Collection<String> values) {
        if (values == null) {
            return missing();
        }
        int at = size;
        int4(0).int4(values.isEmpty() ? 0 : 1).int4(0).int4(TEXT_OID);
        if (!values.isEmpty()) {
            int4(values.size()).int4(1);
            values.forEach(this::text);
        }
        int end = size;
        size = at;
        int4(end - at - 4);
        size = end;
        return this;
    }

    /** Sends what waits on the connection of the caller's transaction and starts anew. */
    public long into(Connection connection, String table, String columns) throws SQLException {
        int2(-1);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin (format binary)");
        try {
            for (int at = 0; at < size; at += CHUNK) {
                copy.writeToCopy(buffer, at, Math.min(CHUNK, size - at));
            }
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
            clear();
        }
    }

    private CopyRows missing() {
        return int4(-1);
    }

    private CopyRows raw(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
        return this;
    }

    private CopyRows int2(int value) {
        room(2);
        buffer[size++] = (byte) (value >> 8);
        buffer[size++] = (byte) value;
        return this;
    }

    private CopyRows int4(int value) {
        room(4);
        buffer[size++] = (byte) (value >> 24);
        buffer[size++] = (byte) (value >> 16);
        buffer[size++] = (byte) (value >> 8);
        buffer[size++] = (byte) value;
        return this;
    }

    private void room(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
