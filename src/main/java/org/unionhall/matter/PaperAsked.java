package org.unionhall.matter;

/** A paper (材料) a matter needs or may have: at most so many files of it. */
public record PaperAsked(String code, String name, boolean must, int most, String hint) {
}
