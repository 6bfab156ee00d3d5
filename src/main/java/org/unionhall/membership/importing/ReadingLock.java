package org.unionhall.membership.importing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Keeps two nodes from reading the same file at the same time. The lock belongs to a connection of its own, so that it
 * ends with the program that holds it, however that ends.
 */
@Component
class ReadingLock {

    private static final int ROOM = 0x526F_7273;

    private final DataSource source;

    ReadingLock(DataSource source) {
        this.source = source;
    }

    /** Runs the work, or nothing where somebody else is at it. */
    void alone(long importId, Runnable work) {
        try (Connection connection = source.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(?, ?)", importId)) {
                return;
            }
            try {
                work.run();
            } finally {
                ask(connection, "select pg_advisory_unlock(?, ?)", importId);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("reading lock", e);
        }
    }

    private static boolean ask(Connection connection, String sql, long importId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setInt(1, ROOM);
            query.setInt(2, (int) importId);
            try (ResultSet answer = query.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }
}
