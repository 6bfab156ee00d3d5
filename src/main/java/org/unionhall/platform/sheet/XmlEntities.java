package org.unionhall.platform.sheet;

import java.util.zip.ZipException;

/** The five named entities of XML and character references; there are no others. */
final class XmlEntities {

    private XmlEntities() {
    }

    static int codePoint(char[] word, int length) throws ZipException {
        if (length > 1 && word[0] == '#') {
            var hex = word[1] == 'x' || word[1] == 'X';
            return reference(word, hex ? 2 : 1, length, hex ? 16 : 10);
        }
        return switch (new String(word, 0, length)) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> throw unknown();
        };
    }

    private static int reference(char[] word, int from, int length, int radix) throws ZipException {
        int codePoint = 0;
        for (int i = from; i < length; i++) {
            int digit = Character.digit(word[i], radix);
            codePoint = codePoint * radix + digit;
            if (digit < 0 || codePoint > Character.MAX_CODE_POINT) {
                throw unknown();
            }
        }
        if (from == length) {
            throw unknown();
        }
        return codePoint;
    }

    private static ZipException unknown() {
        return new ZipException("unknown entity");
    }
}
