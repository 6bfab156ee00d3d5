package org.unionhall.platform.document;

import java.io.IOException;

/**
 * What cannot be cut by the end of a page.
 *
 * @param together whether the next row must stand on the same page
 * @param blank    whether it is left out at the top of a page
 * @param again    what stands above it when it begins a page, or null
 */
record Row(float height, boolean together, boolean blank, Row again, Drawing drawing) {

    /** Draws with its upper edge at this height, counted down from the top of the page. */
    interface Drawing {
        void at(Canvas canvas, float top) throws IOException;
    }

    Row(float height, Drawing drawing) {
        this(height, false, false, null, drawing);
    }

    static Row blank(float height) {
        return new Row(height, false, true, null, (canvas, top) -> { });
    }

    Row withNext() {
        return new Row(height, true, blank, again, drawing);
    }

    Row under(Row header) {
        return new Row(height, together, blank, header, drawing);
    }
}
