package org.unionhall.congress;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.page.MenuItem;

/** 大会选举 in the menu of the office. */
@Configuration(proxyBeanMethods = false)
class CongressMenu {

    @Bean
    MenuItem meetingsEntry() {
        return new MenuItem(MenuItem.DUTY, 20, "speakerphone", "大会会议", "/meetings", "READ_UNITS");
    }

    @Bean
    MenuItem circularsEntry() {
        return new MenuItem(MenuItem.DUTY, 21, "mail-forward", "文件传达", "/circulars", "RUN_CONGRESS");
    }

    @Bean
    MenuItem electionsEntry() {
        return new MenuItem(MenuItem.DUTY, 22, "checkbox", "选举", "/elections", "READ_UNITS");
    }

    @Bean
    MenuItem partyIssuesEntry() {
        return new MenuItem(MenuItem.DUTY, 23, "clipboard-text", "提请党委事项", "/party-issues", "RUN_CONGRESS");
    }

    @Bean
    MenuItem termsEntry() {
        return new MenuItem(MenuItem.DUTY, 24, "calendar-due", "届期任期", "/terms", "READ_UNITS");
    }
}
