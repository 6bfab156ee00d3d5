package org.unionhall.platform.document;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.unionhall.platform.time.Shanghai;

/** A letter as PDF. */
final class PdfFile {

    private PdfFile() {
    }

    static void write(Letter letter, OutputStream out) throws IOException {
        try (var document = new PDDocument(); var face = new Typeface(document)) {
            var pages = new PdfPages(face);
            var rows = new LetterRows(letter, face);
            pages.flow(rows.all());
            pages.foot(rows.copies());
            pages.draw(document);
            describe(document, letter);
            document.save(new LeftOpen(out));
        }
    }

    /** Says what it is, and the same every time. */
    private static void describe(PDDocument document, Letter letter) {
        var about = new PDDocumentInformation();
        about.setTitle(letter.title());
        about.setAuthor(letter.signed());
        if (letter.on() != null) {
            about.setCreationDate(GregorianCalendar.from(letter.on().atStartOfDay(Shanghai.ZONE)));
        }
        document.setDocumentInformation(about);
        document.setDocumentId((long) letter.hashCode());
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("zh-CN");
        var view = new PDViewerPreferences(new COSDictionary());
        view.setDisplayDocTitle(true);
        catalog.setViewerPreferences(view);
    }

    /** PDFBox closes what it saves to. */
    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
