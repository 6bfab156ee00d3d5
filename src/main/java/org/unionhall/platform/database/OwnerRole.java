package org.unionhall.platform.database;

import org.unionhall.platform.home.CannotStart;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The role the program works as, which owns its database but is no superuser: made at the first start. */
record OwnerRole(int port, String rootPassword, String password) {

    private static final String OWNER = "unionhall";

    Address ensure() throws IOException {
        Address owner = new Address(url(OWNER), OWNER, password);
        if (opens(owner)) {
            return owner;
        }
        Address root = new Address(url(DataDirectory.ROOT), DataDirectory.ROOT, rootPassword);
        try (var connection = open(root); var statement = connection.createStatement()) {
            boolean known = exists(connection, "select 1 from pg_roles where rolname = '" + OWNER + "'");
            statement.execute((known ? "alter" : "create") + " role " + OWNER
                    + " login createrole password '" + password + "'");
            statement.execute("grant pg_checkpoint to " + OWNER);
            if (!exists(connection, "select 1 from pg_database where datname = '" + OWNER + "'")) {
                statement.execute("create database " + OWNER + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new CannotStart("数据库的密码与 secrets 目录里的不符。",
                    "请把 secrets/database-password 和 secrets/database-root-password 恢复成与这份数据一起备份的那两个文件。", e);
        }
        return owner;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static boolean opens(Address address) {
        try (var connection = open(address)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static Connection open(Address address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
