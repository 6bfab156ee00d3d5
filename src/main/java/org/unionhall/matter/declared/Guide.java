package org.unionhall.matter.declared;

import java.util.List;

/** 办事指南: who may ask, what happens, and by which law. */
public record Guide(String who, String text, List<String> basis) {

    public Guide {
        basis = List.copyOf(basis);
    }
}
