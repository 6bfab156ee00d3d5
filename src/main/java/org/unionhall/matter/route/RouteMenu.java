package org.unionhall.matter.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.page.MenuItem;

/** 事项种类 in the menu. */
@Configuration(proxyBeanMethods = false)
class RouteMenu {

    @Bean
    MenuItem kindsItem() {
        return new MenuItem(MenuItem.MANAGING, 68, "route", "事项种类", "/matter-kinds", "MANAGE_RULES");
    }
}
