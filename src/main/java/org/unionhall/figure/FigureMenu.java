package org.unionhall.figure;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.page.MenuItem;

/** 工作台, 数据 and 重新计数 in the menu. */
@Configuration
class FigureMenu {

    @Bean
    MenuItem deskEntry() {
        return new MenuItem(MenuItem.DAILY, 10, "home", "工作台", "/", "READ_FIGURES");
    }

    @Bean
    MenuItem figuresEntry() {
        return new MenuItem(MenuItem.MANAGING, 50, "chart-bar", "数据", "/figures", "READ_FIGURES");
    }

    @Bean
    MenuItem recountsEntry() {
        return new MenuItem(MenuItem.MANAGING, 95, "calculator", "重新计数", "/recounts", "OPERATE");
    }
}
