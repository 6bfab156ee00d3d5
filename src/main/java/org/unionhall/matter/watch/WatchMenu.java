package org.unionhall.matter.watch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.page.MenuItem;

/** 事项进度 in the menu. */
@Configuration(proxyBeanMethods = false)
class WatchMenu {

    @Bean
    MenuItem watchItem() {
        return new MenuItem(MenuItem.MANAGING, 40, "list-check", "事项进度", "/matters", "WATCH_MATTERS");
    }
}
