package org.unionhall.access.door;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.page.MenuItem;

/** What access adds to the menu. */
@Configuration(proxyBeanMethods = false)
class AccessMenu {

    @Bean
    MenuItem accountsItem() {
        return new MenuItem(MenuItem.MANAGING, 70, "user-shield", "账号与岗位", "/accounts", "MANAGE_ACCOUNTS");
    }

    @Bean
    MenuItem trailItem() {
        return new MenuItem(MenuItem.MANAGING, 80, "shield-check", "审计留痕", "/trail", "READ_TRAIL");
    }

    @Bean
    MenuItem rolesItem() {
        return new MenuItem(MenuItem.MANAGING, 90, "license", "权限表", "/roles", null);
    }

    @Bean
    MenuItem accountItem() {
        return new MenuItem(MenuItem.OWN, 10, "user", "我的账号", "/account", null);
    }

    @Bean
    MenuItem passwordItem() {
        return new MenuItem(MenuItem.OWN, 20, "lock", "修改密码", "/password", null);
    }
}
