package org.unionhall.platform.sheet;

/** How much one file may ask of us; far above any honest roster. */
final class SheetLimits {

    static final int COLUMNS = 512;
    /** Excel's own last column; what stands beyond it is not kept. */
    static final int COLUMNS_LOOKED_AT = 16_384;
    static final int CELL_CHARS = 32_767;
    static final int XLSX_ROWS = 1_048_576;

    private SheetLimits() {
    }
}
