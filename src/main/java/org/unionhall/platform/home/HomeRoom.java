package org.unionhall.platform.home;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;

@Configuration(proxyBeanMethods = false)
class HomeRoom {

    @Bean
    Home home(@Value("${unionhall.home}") Path path) {
        return new Home(path);
    }
}
