package org.unionhall.platform.database;

import org.unionhall.platform.home.CannotStart;

import javax.sql.DataSource;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The role scoped reads run as. The owner of a table passes by its row-level security, so personal data is read
 * as this role, which owns nothing and may not write.
 */
record ReaderRole(DataSource source) {

    static final String NAME = "unionhall_reader";

    void ensure() {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            if (!yes(statement, "select exists (select from pg_roles where rolname = '" + NAME + "')")) {
                statement.execute("create role " + NAME + " nologin");
            }
            if (!yes(statement, "select pg_has_role('" + NAME + "', 'SET')")) {
                statement.execute("grant " + NAME + " to current_user");
            }
        } catch (SQLException e) {
            throw new CannotStart("数据库用户无权建立角色 " + NAME + "。", "请由数据库管理员执行："
                    + "create role " + NAME + " nologin; grant " + NAME + " to 本程序的数据库用户;", e);
        }
    }

    void mayRead(Iterable<String> schemas) {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            for (String schema : schemas) {
                statement.execute("grant usage on schema " + schema + " to " + NAME);
                statement.execute("grant select on all tables in schema " + schema + " to " + NAME);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rights of " + NAME + " could not be granted", e);
        }
    }

    private static boolean yes(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
