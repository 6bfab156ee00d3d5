package org.unionhall.platform.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.unionhall.platform.home.CannotStart;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Brings the schema of every module up to date, from the ground floor upward, and lets the reader read it. */
record Migrations(DataSource source) {

    /** Floor order: a module's tables may refer to those of the modules before it. */
    static final List<String> MODULES =
            List.of("platform", "access", "organization", "people", "notice", "figure", "matter", "membership", "founding",
                    "congress");
    private static final String NOTE = "migrated";

    void run() {
        String files = MigrationFiles.fingerprint(MODULES);
        ReaderRole reader = new ReaderRole(source);
        reader.ensure();
        // Loading Flyway takes a second of every start; its files did not change since it last ran through.
        if (files.equals(noted())) {
            return;
        }
        for (String module : MODULES) {
            migrate(module);
        }
        reader.mayRead(MODULES);
        note(files);
    }

    private void migrate(String module) {
        try {
            Flyway.configure().dataSource(source).schemas(module).createSchemas(true)
                    .locations("classpath:db/migration/" + module).failOnMissingLocations(false)
                    .cleanDisabled(true).load().migrate();
        } catch (FlywayValidateException e) {
            throw new CannotStart("数据库里“" + module + "”部分的结构不是这个版本的程序建立的。",
                    "请换用建立这份数据的版本或更新的版本，或用 --unionhall.home=目录 从空的数据开始。", e);
        }
    }

    private String noted() {
        try (Connection connection = source.getConnection(); var statement = connection.createStatement()) {
            try (var known = statement.executeQuery("select to_regclass('platform.setting') is not null")) {
                if (!known.next() || !known.getBoolean(1)) {
                    return null;
                }
            }
            try (var rows = statement.executeQuery("select value from platform.setting where name = '" + NOTE + "'")) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("platform.setting could not be read", e);
        }
    }

    private void note(String files) {
        try (Connection connection = source.getConnection(); var statement = connection.prepareStatement("""
                insert into platform.setting values (?, ?)
                on conflict (name) do update set value = excluded.value
                """)) {
            statement.setString(1, NOTE);
            statement.setString(2, files);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("platform.setting could not be written", e);
        }
    }
}
