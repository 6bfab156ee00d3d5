package org.unionhall.platform.page.chart;

import gg.jte.Content;

/** Writes markup; every text and attribute that passes here is escaped. */
final class Markup {

    private final StringBuilder out = new StringBuilder(2048);

    /** Opens an element; attributes come in pairs, one whose value is null is left out. */
    Markup open(String tag, Object... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1] instanceof Double number ? round(number) : attributes[i + 1].toString());
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    Markup close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /** An element with nothing but text in it. */
    Markup leaf(String tag, String text, Object... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** An element with nothing in it. */
    Markup empty(String tag, Object... attributes) {
        return open(tag, attributes).close(tag);
    }

    Content content() {
        String markup = out.toString();
        return output -> output.writeContent(markup);
    }

    /** A coordinate with one decimal at most. */
    static String round(double number) {
        long tenths = Math.round(number * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10)
                : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }

    static String point(double x, double y) {
        return round(x) + " " + round(y);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
