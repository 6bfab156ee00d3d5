package org.unionhall.platform.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx put together part by part, to have in it what no writer writes. */
final class RawXlsx {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private boolean stored;

    RawXlsx() {
        with("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/>"
                + "</Relationships>");
        workbook("<workbook><sheets><sheet name=\"一\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        with("xl/_rels/workbook.xml.rels", "<Relationships>"
                + "<Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"x/worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/>"
                + "<Relationship Id=\"r3\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                + "<Relationship Id=\"r4\" Type=\"x/styles\" Target=\"./styles.xml\"/></Relationships>");
    }

    RawXlsx with(String part, String content) {
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    RawXlsx workbook(String xml) {
        return with("xl/workbook.xml", xml);
    }

    RawXlsx strings(String xml) {
        return with("xl/sharedStrings.xml", xml);
    }

    RawXlsx styles(String xml) {
        return with("xl/styles.xml", xml);
    }

    /** The rows of the first sheet. */
    RawXlsx rows(String rows) {
        return with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** Shared strings, rows and a date style, and all parts stored instead of packed. */
    RawXlsx storedWith(String part, String content, String rows) {
        stored = true;
        styles("<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>");
        return with(part, content).rows(rows);
    }

    Path write(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey(), part.getValue()));
                zip.write(part.getValue());
            }
        }
        return file;
    }

    private ZipEntry entry(String name, byte[] content) {
        var entry = new ZipEntry(name);
        if (stored) {
            var crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        return entry;
    }
}
