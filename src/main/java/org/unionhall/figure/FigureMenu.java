package org.unionhall.figure;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.page.MenuItem;

@Configuration
class FigureMenu {

    @Bean
    MenuItem desk() {
        return new MenuItem(MenuItem.DAILY, 10, "home", "工作台", "/", "READ_FIGURES");
    }

    @Bean
    MenuItem recounts() {
        return new MenuItem(MenuItem.MANAGING, 80, "calculator", "重新计数", "/recounts", "OPERATE");
    }
}
