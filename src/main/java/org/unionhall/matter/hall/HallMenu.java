package org.unionhall.matter.hall;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.page.MenuItem;

/** What matters add to the bar of the hall. */
@Configuration(proxyBeanMethods = false)
class HallMenu {

    @Bean
    MenuItem guidesItem() {
        return new MenuItem(MenuItem.HALL, 20, "apps", "办事", "/hall/guides", null);
    }
}
