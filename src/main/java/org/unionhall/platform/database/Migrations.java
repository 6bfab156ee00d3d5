package org.unionhall.platform.database;

import org.flywaydb.core.Flyway;

import javax.sql.DataSource;
import java.util.List;

/** Brings the schema of every module up to date, from the ground floor upward. */
record Migrations(DataSource source) {

    /** Floor order: a module's tables may refer to those of the modules before it. */
    static final List<String> MODULES =
            List.of("platform", "access", "organization", "people", "figure", "membership");

    void run() {
        for (String module : MODULES) {
            Flyway.configure().dataSource(source).schemas(module).createSchemas(true)
                    .locations("classpath:db/migration/" + module).failOnMissingLocations(false)
                    .cleanDisabled(true).load().migrate();
        }
    }
}
