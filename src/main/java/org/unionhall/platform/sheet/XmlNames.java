package org.unionhall.platform.sheet;

/** Gives the same String for a name seen before, so that a million rows make no million names. */
final class XmlNames {

    private final String[] known = new String[256];

    String of(char[] word, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + word[i];
        }
        int slot = hash & 255;
        var name = known[slot];
        if (name == null || !same(name, word, length)) {
            name = new String(word, 0, length);
            known[slot] = name;
        }
        return name;
    }

    private static boolean same(String name, char[] word, int length) {
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.charAt(i) != word[i]) {
                return false;
            }
        }
        return true;
    }
}
