package org.unionhall.platform.sheet;

/** What a row below the header is; only {@code DATA} is somebody's record. */
public enum RowKind {
    DATA,
    /** Nothing but spaces. */
    BLANK,
    /** The header once more, as printed at the top of each page. */
    HEADER,
    /** 合计, 小计 and the like. */
    TOTAL,
    /** A filling note, a signature line or a worked example. */
    NOTE
}
