package org.unionhall.platform.sheet;

import java.util.zip.ZipException;

/** The five named entities of XML and character references; there are no others. */
final class XmlEntities {

    private XmlEntities() {
    }

    static int codePoint(char[] word, int length) throws ZipException {
        var name = new String(word, 0, length);
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> reference(name);
        };
    }

    private static int reference(String name) throws ZipException {
        try {
            var hex = name.startsWith("#x") || name.startsWith("#X");
            var codePoint = hex ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.startsWith("#") ? name.substring(1) : "-1");
            if (Character.isValidCodePoint(codePoint)) {
                return codePoint;
            }
        } catch (NumberFormatException e) {
            throw new ZipException("unknown entity");
        }
        throw new ZipException("unknown entity");
    }
}
