package org.unionhall.platform.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.home.Home;

import javax.sql.DataSource;

/** Who asks for the data source gets it with the server running and every schema up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseRoom {

    @Bean
    OpenDatabase openDatabase(ObjectProvider<EarlyDatabase.Opening> early, Home home, DatabaseSettings settings) {
        EarlyDatabase.Opening opening = early.getIfAvailable();
        return opening == null ? OpenDatabase.open(home, settings) : opening.opened();
    }

    /** Closed with the database it belongs to. */
    @Bean(destroyMethod = "")
    DataSource dataSource(OpenDatabase database) {
        return database.source();
    }
}
