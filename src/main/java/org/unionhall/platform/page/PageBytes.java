package org.unionhall.platform.page;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** A page in the making, as UTF-8 in one piece: it leaves in one write, and its length is known before. */
final class PageBytes implements TemplateOutput {

    private static final int USUAL = 1 << 16;
    /** A UTF-16 unit becomes at most so many bytes. */
    private static final int WIDEST = 3;

    private byte[] bytes = new byte[USUAL];
    private int length;

    int length() {
        return length;
    }

    void leave(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int from, int to) {
        room((to - from) * WIDEST);
        byte[] out = bytes;
        int at = length;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            if (letter < 0x80) {
                out[at++] = (byte) letter;
            } else if (letter < 0x800) {
                out[at++] = (byte) (0xC0 | letter >> 6);
                out[at++] = (byte) (0x80 | letter & 0x3F);
            } else if (!Character.isSurrogate(letter)) {
                out[at++] = (byte) (0xE0 | letter >> 12);
                out[at++] = (byte) (0x80 | letter >> 6 & 0x3F);
                out[at++] = (byte) (0x80 | letter & 0x3F);
            } else if (Character.isHighSurrogate(letter) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(letter, text.charAt(++i));
                out[at++] = (byte) (0xF0 | point >> 18);
                out[at++] = (byte) (0x80 | point >> 12 & 0x3F);
                out[at++] = (byte) (0x80 | point >> 6 & 0x3F);
                out[at++] = (byte) (0x80 | point & 0x3F);
            } else {
                out[at++] = '?';
            }
        }
        length = at;
    }

    @Override
    public void writeBinaryContent(byte[] content) {
        room(content.length);
        System.arraycopy(content, 0, bytes, length, content.length);
        length += content.length;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
