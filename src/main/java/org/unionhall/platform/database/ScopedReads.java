package org.unionhall.platform.database;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads personal data inside an area of the tree only: row-level security hides every row outside of it, whatever the
 * SQL of the read says. Inside a running transaction the area holds for the read alone, after it the owner works on.
 */
@Component
public class ScopedReads {

    private static final Pattern RANGE = Pattern.compile("[\\[(]-?\\d{1,19},-?\\d{1,19}[])]");
    private static final Pattern AREA = Pattern.compile("\\{(" + RANGE + "(," + RANGE + ")*+)?}");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;
    private final ThreadLocal<String> current = new ThreadLocal<>();

    ScopedReads(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Runs the read in a read-only transaction, or in the one that is already open.
     *
     * @param area an int8multirange as PostgreSQL writes it, such as {@code {[1,500],[900,950]}}
     */
    public <T> T within(String area, Supplier<T> read) {
        if (!AREA.matcher(area).matches()) {
            throw new IllegalArgumentException("not an int8multirange");
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return reading.execute(status -> scoped(area, read));
        }
        try {
            T result = scoped(area, read);
            leave();
            return result;
        } catch (RuntimeException e) {
            try {
                leave();
            } catch (DataAccessException broken) {
                e.addSuppressed(broken);
            }
            throw e;
        }
    }

    private <T> T scoped(String area, Supplier<T> read) {
        String outer = current.get();
        current.set(area);
        try {
            jdbc.execute(enter(area));
            return read.get();
        } finally {
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
        }
    }

    private void leave() {
        String outer = current.get();
        jdbc.execute(outer == null ? "reset role" : enter(outer));
    }

    private static String enter(String area) {
        return "set local role " + ReaderRole.NAME + "; set local unionhall.area = '" + area + "'";
    }
}
