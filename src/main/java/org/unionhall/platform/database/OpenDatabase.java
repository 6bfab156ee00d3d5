package org.unionhall.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import org.unionhall.platform.home.CannotStart;
import org.unionhall.platform.home.Home;

import javax.sql.DataSource;

/** A database with its server running, every schema up to date and the reader's rights granted. */
final class OpenDatabase implements AutoCloseable {

    private final HikariDataSource source;
    private final AutoCloseable server;

    private OpenDatabase(HikariDataSource source, AutoCloseable server) {
        this.source = source;
        this.server = server;
    }

    static OpenDatabase open(Home home, DatabaseSettings settings) {
        if (settings.external()) {
            var address = new Address(settings.url(), settings.user(), settings.password());
            return open(address, settings, () -> { });
        }
        EmbeddedServer server = EmbeddedServer.start(home, settings);
        try {
            return open(server.address(), settings, server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    DataSource source() {
        return source;
    }

    @Override
    public void close() throws Exception {
        source.close();
        server.close();
    }

    private static OpenDatabase open(Address address, DatabaseSettings settings, AutoCloseable server) {
        HikariDataSource source = pool(address, settings);
        try {
            new Migrations(source).run();
            return new OpenDatabase(source, server);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static HikariDataSource pool(Address address, DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setPoolName("unionhall");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(settings.pool());
        config.setMinimumIdle(Math.min(4, settings.pool()));
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("ApplicationName", "unionhall");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The server's detail quotes the values of a row; they must not reach a log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new CannotStart("连不上数据库 " + address + "。",
                    "请检查 UNIONHALL_DB_URL、UNIONHALL_DB_USER、UNIONHALL_DB_PASSWORD，以及那台数据库是否在运行。", e);
        }
    }
}
