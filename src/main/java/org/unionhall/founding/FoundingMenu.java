package org.unionhall.founding;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.page.MenuItem;

/** 建会 in the menu of the office. */
@Configuration(proxyBeanMethods = false)
class FoundingMenu {

    @Bean
    MenuItem foundingsEntry() {
        return new MenuItem(MenuItem.DUTY, 10, "seedling", "建会", "/foundings", "READ_UNITS");
    }

    @Bean
    MenuItem employersEntry() {
        return new MenuItem(MenuItem.DUTY, 12, "building-community", "未建会单位", "/employers-without-union", "READ_UNITS");
    }

    @Bean
    MenuItem drivesEntry() {
        return new MenuItem(MenuItem.DUTY, 14, "flag", "集中行动", "/founding-drives", "READ_UNITS");
    }

    @Bean
    MenuItem quotasEntry() {
        return new MenuItem(MenuItem.DUTY, 16, "target-arrow", "群体入会目标", "/recruiting-targets", "READ_FIGURES");
    }
}
