package org.unionhall.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

import java.util.List;
import java.util.Set;

/**
 * What stands around the content of every page: who is signed in, where they may go, what they are told.
 *
 * @param me      null when nobody is signed in
 * @param menu    sections in the order shown, only with what this person may enter
 * @param demo    whether the page carries the banner 演示数据
 * @param path    address of this page without its query
 * @param flashes messages left by the act before a redirect
 */
public record Frame(Person me, List<MenuSection> menu, boolean demo, Csrf csrf, String path, List<Flash> flashes) {

    /** Name shown for the one signed in, and the unit they act for. */
    public record Person(String name, String unit) {

        /** First character of the name, for the round mark; a rare character outside the basic plane counts as one. */
        public String initial() {
            return name.isEmpty() ? "" : Character.toString(name.codePointAt(0));
        }
    }

    /** Token that proves a form came from our page. */
    public record Csrf(String name, String value, String header) {

        public static final Csrf NONE = new Csrf("_csrf", "", "X-CSRF-TOKEN");

        static Csrf of(HttpServletRequest request) {
            return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                    ? new Csrf(token.getParameterName(), token.getToken(), token.getHeaderName()) : NONE;
        }
    }

    public Frame {
        menu = List.copyOf(menu);
        flashes = List.copyOf(flashes);
    }

    /** The frame of somebody not signed in, with the messages and the form token of this request. */
    public static Frame guest(HttpServletRequest request, boolean demo) {
        return new Frame(null, List.of(), demo, Csrf.of(request), request.getRequestURI(), Flash.of(request));
    }

    /** The same frame for somebody signed in. */
    public Frame signedIn(Person me, List<MenuSection> menu) {
        return new Frame(me, menu, demo, csrf, path, flashes);
    }

    /** Menu without what stands in the top bar, in the corner of the person or in the bar of the hall. */
    public List<MenuSection> sections() {
        return menu.stream().filter(section -> !Set.of(MenuItem.TOP, MenuItem.OWN, MenuItem.HALL).contains(section.name())).toList();
    }

    /** Entries of one section, empty when there is none. */
    public List<MenuSection.Entry> section(String name) {
        return menu.stream().filter(section -> section.name().equals(name)).findFirst()
                .map(MenuSection::entries).orElse(List.of());
    }
}
