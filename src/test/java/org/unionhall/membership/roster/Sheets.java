package org.unionhall.membership.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.unionhall.platform.sheet.SheetReader;

/** Reads an exported sheet back, row by row, as a clerk's program would. */
public final class Sheets {

    private Sheets() {
    }

    public static List<List<String>> read(byte[] xlsx) {
        try {
            Path file = Files.createTempFile("roster", ".xlsx");
            Files.write(file, xlsx);
            List<List<String>> rows = new ArrayList<>();
            try (SheetReader reader = SheetReader.open(file, "roster.xlsx")) {
                reader.forEachRemaining(row -> rows.add(List.copyOf(row.cells())));
            } finally {
                Files.delete(file);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
