package org.unionhall.platform.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A letter as .docx: ten small parts, written straight into the zip. */
final class DocxFile {

    /** Zips know times; ours are all the same, so that a letter is always the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    private DocxFile(ZipOutputStream zip) {
        this.zip = zip;
    }

    static void write(Letter letter, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        var file = new DocxFile(zip);
        file.part("[Content_Types].xml", DocxParts.CONTENT_TYPES);
        file.part("_rels/.rels", DocxParts.RELATIONS);
        file.part("docProps/core.xml", DocxParts.about(letter));
        file.part("word/_rels/document.xml.rels", DocxParts.DOCUMENT_RELATIONS);
        file.part("word/document.xml", new DocxBody(letter).xml());
        file.part("word/styles.xml", DocxParts.STYLES);
        file.part("word/fontTable.xml", DocxParts.FONTS);
        file.part("word/settings.xml", DocxParts.SETTINGS);
        file.part("word/footer1.xml", DocxParts.footer("right"));
        file.part("word/footer2.xml", DocxParts.footer("left"));
        zip.finish();
    }

    private void part(String name, String content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write((Xml.HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
