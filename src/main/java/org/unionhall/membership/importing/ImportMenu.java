package org.unionhall.membership.importing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.page.MenuItem;

/** Where the pages of roster import stand in the menu. */
@Configuration(proxyBeanMethods = false)
class ImportMenu {

    @Bean
    MenuItem rosterImportsEntry() {
        return new MenuItem(MenuItem.DAILY, 45, "file-import", "导入花名册", "/roster-imports", "IMPORT_ROSTER");
    }
}
