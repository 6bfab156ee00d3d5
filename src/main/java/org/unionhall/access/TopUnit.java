package org.unionhall.access;

import java.util.List;
import java.util.OptionalLong;

/** The top of the tree, which set-up founds; the organization module answers. */
public interface TopUnit {

    /** A level at which a top union may stand, such as PROVINCE 省级. */
    record Level(String code, String name) {
    }

    /** The top unit, if one was founded. */
    OptionalLong id();

    List<Level> levels();

    /**
     * Founds the top unit and answers its id.
     *
     * @throws org.unionhall.platform.refusal.Refusal when code, name or level will not do
     */
    long found(String code, String name, String level, Actor actor);
}
