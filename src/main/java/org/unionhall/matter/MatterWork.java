package org.unionhall.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unionhall.access.Actor;
import org.unionhall.organization.Unit;
import org.unionhall.platform.page.Link;

/**
 * The code behind kinds of matters: what must be computed or checked, a bean of the module whose matter it is, named in
 * the declaration. Everything runs in the transaction of the act; a refusal undoes the act.
 */
public interface MatterWork {

    /** As declarations call it, such as {@code membership.joining}. */
    String name();

    /**
     * Looks at what is about to be filed, and may complete the answers.
     *
     * @return the answers to keep
     * @throws org.unionhall.platform.refusal.Refusal when it cannot be asked for
     */
    default Map<String, String> filing(Filing filing) {
        return filing.answers();
    }

    /**
     * Looks at answers corrected after a return, and may complete them.
     *
     * @throws org.unionhall.platform.refusal.Refusal when they cannot be taken
     */
    default Map<String, String> corrected(Matter matter, Map<String, String> answers) {
        return answers;
    }

    /**
     * Looks at a union before the form is filled in for it.
     *
     * @throws org.unionhall.platform.refusal.Refusal when it cannot be asked of this one by them
     */
    default void suits(Unit unit, Asker asker) {
    }

    /** Key of the person it is about, where the answers tell; else the asker's. */
    default Optional<byte[]> person(Filing filing) {
        return Optional.ofNullable(filing.asker().person());
    }

    /** The union it is for, where the asker need not name one. */
    default Optional<Unit> unit(Filing filing) {
        return Optional.empty();
    }

    /** The state it begins in, where that depends on the case; else the first. */
    default Optional<String> begins(Filing filing) {
        return Optional.empty();
    }

    /** One line for lists, without class A data; empty for the asker's name. */
    default Optional<String> title(Filing filing) {
        return Optional.empty();
    }

    /** It was filed and lies on its first desk. */
    default void filed(Matter matter) {
    }

    /** The union in whose hands a state is, for seats that only this kind knows. */
    default Unit seat(String seat, Matter matter) {
        throw new IllegalStateException("no seat " + seat);
    }

    /** What the union knows already and need not ask, by the field's {@code known}. */
    default Map<String, String> known(Asker asker) {
        return Map.of();
    }

    /**
     * Does what an act has for its effect; answers facts to show as the result, such as the number of a card.
     *
     * @param actor null when silence decided
     */
    default Map<String, String> effect(String effect, Matter matter, Actor actor) {
        return Map.of();
    }

    /** Where else it is worked at or belongs to, for who has it on the desk. */
    default List<Link> pages(Matter matter, Actor reader) {
        return List.of();
    }

    /** It ended, whichever way. */
    default void ended(Matter matter, String outcome) {
    }
}
