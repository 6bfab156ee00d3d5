package org.unionhall.platform.paper;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** .doc, .xls and .ppt, also as WPS writes them, told apart by the streams inside. */
final class OldOffice {

    private OldOffice() {
    }

    static PaperType type(Path file) {
        try (var system = new POIFSFileSystem(file.toFile(), true)) {
            return type(system.getRoot());
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
            throw PaperRefusal.BROKEN.because();
        }
    }

    private static PaperType type(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw PaperRefusal.PASSWORD.because();
        }
        if (root.hasEntryCaseInsensitive("Macros") || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
            throw PaperRefusal.MACROS.because();
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return PaperType.DOC;
        }
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            return PaperType.XLS;
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            return PaperType.PPT;
        }
        throw PaperRefusal.NOT_A_PAPER.because();
    }
}
