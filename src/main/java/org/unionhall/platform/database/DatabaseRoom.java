package org.unionhall.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.home.CannotStart;
import org.unionhall.platform.home.Home;

/** Who asks for the data source gets it with the server running and every schema up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseRoom {

    @Bean
    DatabaseServer databaseServer(DatabaseSettings settings, Home home) {
        if (settings.external()) {
            return new DatabaseServer(new Address(settings.url(), settings.user(), settings.password()), () -> { });
        }
        EmbeddedServer server = EmbeddedServer.start(home, settings);
        return new DatabaseServer(server.address(), server);
    }

    @Bean
    HikariDataSource dataSource(DatabaseServer server, DatabaseSettings settings) {
        HikariDataSource source = pool(server.address(), settings);
        try {
            ReaderRole reader = new ReaderRole(source);
            reader.ensure();
            new Migrations(source).run();
            reader.mayRead(Migrations.MODULES);
            return source;
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
