package org.unionhall.platform.document;

/** Text inside XML: marks escaped, what XML cannot hold left out. */
final class Xml {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private Xml() {
    }

    static String text(String plain) {
        var text = new StringBuilder();
        plain.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\t', '\n', '\r' -> text.append(' ');
                default -> {
                    if (point >= ' ' && (point < 0xD800 || point > 0xDFFF) && point != 0xFFFE && point != 0xFFFF) {
                        text.appendCodePoint(point);
                    }
                }
            }
        });
        return text.toString();
    }
}
