package org.unionhall.platform.sheet;

import org.unionhall.platform.sheet.XmlScanner.Event;

/** Collects the {@code t} pieces of a text that may be rich, without its phonetic hints. */
final class InlineText {

    private boolean inText;
    private boolean inHint;

    void begin() {
        inText = false;
        inHint = false;
    }

    void take(XmlScanner scan, Event event, StringBuilder into) {
        switch (event) {
            case TEXT -> {
                if (inText && !inHint && into.length() <= SheetLimits.CELL_CHARS) {
                    scan.appendTextTo(into);
                    if (into.length() > SheetLimits.CELL_CHARS + 1) {
                        into.setLength(SheetLimits.CELL_CHARS + 1);
                    }
                }
            }
            case START -> mark(scan.name(), true);
            case END -> mark(scan.name(), false);
            case EOF -> { }
        }
    }

    private void mark(String name, boolean on) {
        if (name.equals("t")) {
            inText = on;
        } else if (name.equals("rPh")) {
            inHint = on;
        }
    }
}
