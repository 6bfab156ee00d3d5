package org.unionhall.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is acting: a signed-in account with the posts it holds today and, per permission, where it holds it.
 * Personal facts stay out of {@link #toString()}.
 */
public final class Actor {

    /** A post held today. */
    public record Held(long unitId, String unitCode, String unitName, Role role) {
    }

    private final long account;
    private final long unit;
    private final String login;
    private final String name;
    private final byte[] personKey;
    private final boolean mustChange;
    private final List<Held> posts;
    private final Map<Permission, Scope> scopes;

    /** Made by the door keeper from what the database holds; anybody else has no business making one. */
    public Actor(long account, long unit, String login, String name, byte[] personKey, boolean mustChange,
            List<Held> posts, Map<Permission, Scope> scopes) {
        this.account = account;
        this.unit = unit;
        this.login = login;
        this.name = name;
        this.personKey = personKey;
        this.mustChange = mustChange;
        this.posts = List.copyOf(posts);
        this.scopes = new EnumMap<>(Permission.class);
        this.scopes.putAll(scopes);
    }

    /** The program acting by itself inside an area, as when it builds the demo union; account 0, no posts. */
    public static Actor program(String name, Area everywhere) {
        Map<Permission, Scope> scopes = new EnumMap<>(Permission.class);
        for (Permission permission : Permission.values()) {
            scopes.put(permission, Scope.of(everywhere));
        }
        return new Actor(0, 0, "program", name, null, false, List.of(), scopes);
    }

    /** Number of the account, 0 for the program itself. */
    public long account() {
        return account;
    }

    /** The unit that keeps the account. */
    public long unit() {
        return unit;
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    /** Key of the person behind the account, or null for a technical account. */
    public byte[] personKey() {
        return personKey;
    }

    /** True while the first password has not been changed: nothing else is open until then. */
    public boolean mustChange() {
        return mustChange;
    }

    public List<Held> posts() {
        return posts;
    }

    public boolean may(Permission permission) {
        return scopes.containsKey(permission);
    }

    public Scope scope(Permission permission) {
        return scopes.getOrDefault(permission, Scope.NOWHERE);
    }

    public Set<Permission> permissions() {
        return scopes.keySet();
    }

    @Override
    public String toString() {
        return "account " + account;
    }
}
