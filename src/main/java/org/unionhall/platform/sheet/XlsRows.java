package org.unionhall.platform.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The rows of an .xls, pulled record by record; nothing but its text table is held. */
final class XlsRows implements RowSource {

    private final POIFSFileSystem file;
    private final CountingStream bytes;
    private final long size;
    private final XlsBook book;

    private XlsRows(POIFSFileSystem file, String stream) throws IOException {
        this.file = file;
        var document = file.createDocumentInputStream(stream);
        this.size = Math.max(1, document.available());
        this.bytes = new CountingStream(document);
        this.book = new XlsBook(new RecordFactoryInputStream(bytes, false));
    }

    static XlsRows open(Path path) throws IOException {
        var file = new POIFSFileSystem(path.toFile(), true);
        try {
            return new XlsRows(file, stream(file.getRoot()));
        } catch (EncryptedDocumentException e) {
            file.close();
            throw SheetRefusal.PASSWORD_PROTECTED.because();
        } catch (OldExcelFormatException e) {
            file.close();
            throw SheetRefusal.OLD_FORMAT.because();
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static String stream(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw SheetRefusal.PASSWORD_PROTECTED.because();
        }
        for (var name : new String[] {"Workbook", "WORKBOOK", "BOOK"}) {
            if (root.hasEntry(name)) {
                return name;
            }
        }
        throw (root.hasEntry("Book") ? SheetRefusal.OLD_FORMAT : SheetRefusal.NOT_A_TABLE).because();
    }

    @Override
    public SheetRow next() throws IOException {
        try {
            return book.nextRow();
        } catch (EncryptedDocumentException e) {
            throw SheetRefusal.PASSWORD_PROTECTED.because();
        } catch (StackOverflowError e) {
            throw new ZipException("records nested without end");
        }
    }

    @Override
    public double progress() {
        return Math.min(1, (double) bytes.count() / size);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
