package org.unionhall.organization;

import java.util.Optional;

/** What people look for a union for, such as a transfer; told by the module in which it can be asked for. */
public interface Errands {

    /** Its name in Chinese; empty for what cannot be asked of a union. */
    Optional<String> named(String code);
}
