package org.unionhall.organization.door;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.page.MenuItem;

/** Where the pages of the tree stand in the menu. */
@Configuration(proxyBeanMethods = false)
class OrganizationMenu {

    @Bean
    MenuItem unitsEntry() {
        return new MenuItem(MenuItem.DAILY, 30, "sitemap", "组织", "/units", "READ_UNITS");
    }

    @Bean
    MenuItem rulesEntry() {
        return new MenuItem(MenuItem.MANAGING, 60, "adjustments", "规则", "/rules", "READ_UNITS");
    }

    @Bean
    MenuItem calendarEntry() {
        return new MenuItem(MenuItem.MANAGING, 65, "calendar", "工作日历", "/calendar", "READ_UNITS");
    }
}
