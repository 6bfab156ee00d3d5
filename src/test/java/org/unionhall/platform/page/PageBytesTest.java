package org.unionhall.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves is what was written, in UTF-8, whatever the letters and however long. */
class PageBytesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "é·", "阿卜杜拉·买买提", "𠮷野家𠮷", "half \uD842", "\uDFB7 half", "\uD842\uD842\uDFB7"})
    void isUtf8(String text) throws IOException {
        var page = new PageBytes();
        page.writeContent(text);
        page.writeContent("<" + text + ">", 1, text.length() + 1);
        page.writeBinaryContent(text.getBytes(StandardCharsets.UTF_8));
        assertThat(left(page)).isEqualTo((text + text + text).getBytes(StandardCharsets.UTF_8)).hasSize(page.length());
    }

    @Test
    void growsAsNeeded() throws IOException {
        var page = new PageBytes();
        String row = "工会一网".repeat(10_000);
        for (int i = 0; i < 20; i++) {
            page.writeContent(row);
        }
        assertThat(new String(left(page), StandardCharsets.UTF_8)).isEqualTo(row.repeat(20));
    }

    private static byte[] left(PageBytes page) throws IOException {
        var out = new ByteArrayOutputStream();
        page.leave(out);
        return out.toByteArray();
    }
}
