package org.unionhall.membership;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.page.MenuItem;

/** What membership adds to the menu of the office and to the bar of the hall. */
@Configuration(proxyBeanMethods = false)
class MembershipMenu {

    @Bean
    MenuItem rosterItem() {
        return new MenuItem(MenuItem.DAILY, 40, "users", "会员名册", "/members", "READ_ROSTER");
    }

    @Bean
    MenuItem hallItem() {
        return new MenuItem(MenuItem.HALL, 10, "home", "首页", "/hall", null);
    }

    @Bean
    MenuItem mineItem() {
        return new MenuItem(MenuItem.HALL, 40, "user", "我的", "/hall/me", null);
    }
}
