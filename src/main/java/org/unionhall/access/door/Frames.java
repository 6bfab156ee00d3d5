package org.unionhall.access.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Places;
import org.unionhall.platform.page.Frame;
import org.unionhall.platform.page.FrameSource;
import org.unionhall.platform.page.MenuItem;
import org.unionhall.platform.page.MenuSection;

/** The frame of every page: who is signed in, for which unit, and only those menu entries whose doors would open. */
@Component
class Frames implements FrameSource {

    private final Keys keys;
    private final Places places;
    private final List<MenuItem> items;
    private final boolean demo;

    Frames(Keys keys, Places places, List<MenuItem> items, @Value("${unionhall.demo:false}") boolean demo) {
        this.keys = keys;
        this.places = places;
        this.items = items;
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
        return actor.mustChange() ? List.of() : MenuSection.of(items.stream().filter(item -> item.permission() == null
                || actor.may(Permission.valueOf(item.permission()))).toList(), path, Map.of());
    }
}
