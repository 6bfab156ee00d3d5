package org.unionhall.platform.time;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

@Configuration(proxyBeanMethods = false)
class TimeRoom {

    @Bean
    Clock clock() {
        return new HallClock();
    }
}
