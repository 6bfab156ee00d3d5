package org.unionhall.platform.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Two PDFs at a time; fonts and the PDF machinery come with the first, not at the start. */
@Component
class Letters implements LetterWriter {

    /** A PDF with rare characters takes some 50 MB while it is written. */
    private static final Semaphore PDF_AT_ONCE = new Semaphore(2);

    @Override
    public void docx(Letter letter, OutputStream out) {
        try {
            DocxFile.write(letter, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void pdf(Letter letter, OutputStream out) {
        PDF_AT_ONCE.acquireUninterruptibly();
        try {
            PdfFile.write(letter, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            PDF_AT_ONCE.release();
        }
    }
}
