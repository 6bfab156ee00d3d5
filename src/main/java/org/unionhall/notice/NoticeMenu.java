package org.unionhall.notice;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.page.MenuItem;

/** 消息 in the bar of the hall and as the bell of the office; 发件箱 for who keeps the system running. */
@Configuration(proxyBeanMethods = false)
class NoticeMenu {

    @Bean
    MenuItem noticesItem() {
        return new MenuItem(MenuItem.HALL, 30, "bell", "消息", "/hall/notices", null);
    }

    @Bean
    MenuItem bellItem() {
        return new MenuItem(MenuItem.TOP, 10, "bell", "消息", "/notices", null);
    }

    @Bean
    MenuItem outboxItem() {
        return new MenuItem(MenuItem.MANAGING, 92, "send", "发件箱", "/outbox", "OPERATE");
    }
}
