package org.unionhall.matter.desk;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.access.Actor;
import org.unionhall.access.MenuBadge;
import org.unionhall.access.Permission;
import org.unionhall.platform.page.MenuItem;

/** 待办 in the menu, with how many wait. */
@Configuration(proxyBeanMethods = false)
class DeskMenu {

    /** A matter as who handles it sees it, and the counter. */
    private static final Pattern HANDLED = Pattern.compile("/matters/\\d+(?!.*/progress$)(/.*)?|/counter(/.*)?");

    @Bean
    MenuItem deskItem() {
        return new MenuItem(MenuItem.DAILY, 20, "inbox", "待办", "/desk", "HANDLE_MATTERS", HANDLED);
    }

    @Bean
    MenuBadge deskBadge(DeskLists lists) {
        return new MenuBadge() {
            @Override
            public Set<String> hrefs() {
                return Set.of("/desk");
            }

            @Override
            public long count(Actor me) {
                return lists.waiting(me.scope(Permission.HANDLE_MATTERS));
            }
        };
    }
}
