package org.unionhall.access.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.MenuBadge;
import org.unionhall.access.Permission;
import org.unionhall.access.Places;
import org.unionhall.platform.page.Frame;
import org.unionhall.platform.page.FrameSource;
import org.unionhall.platform.page.MenuItem;
import org.unionhall.platform.page.MenuSection;

/** The frame of every page: who is signed in, for which unit, and only those menu entries whose doors would open. */
@Component
class Frames implements FrameSource {

    private static final int MOST = 99;

    private final Keys keys;
    private final Places places;
    private final List<MenuItem> items;
    private final List<MenuBadge> badges;
    private final boolean demo;

    Frames(Keys keys, Places places, List<MenuItem> items, List<MenuBadge> badges,
            @Value("${unionhall.demo:false}") boolean demo) {
        this.keys = keys;
        this.places = places;
        this.items = items;
        this.badges = badges;
        this.demo = demo;
    }

    @Override
    public Frame frame(HttpServletRequest request) {
        Frame guest = Frame.guest(request, demo);
        return keys.actor(request).map(actor -> guest.signedIn(person(actor), menu(actor, guest.path()))).orElse(guest);
    }

    private Frame.Person person(Actor actor) {
        String unit = actor.posts().isEmpty()
                ? places.names(List.of(actor.unit())).values().stream().map(Places.UnitName::name).findFirst().orElse("")
                : actor.posts().getFirst().unitName();
        return new Frame.Person(actor.name(), unit);
    }

    private List<MenuSection> menu(Actor actor, String path) {
        if (actor.mustChange()) {
            return List.of();
        }
        List<MenuItem> entered = items.stream().filter(item -> item.permission() == null
                || actor.may(Permission.valueOf(item.permission()))).toList();
        return MenuSection.of(entered, path, counted(actor, entered));
    }

    /** Counts by address, of entries this person sees. */
    private Map<String, String> counted(Actor actor, List<MenuItem> entered) {
        Map<String, String> counts = new HashMap<>();
        for (MenuBadge badge : badges) {
            if (entered.stream().anyMatch(item -> badge.hrefs().contains(item.href()))) {
                long count = badge.count(actor);
                badge.hrefs().forEach(href -> counts.put(href, count == 0 ? null : count > MOST ? MOST + "+" : "" + count));
            }
        }
        return counts;
    }
}
