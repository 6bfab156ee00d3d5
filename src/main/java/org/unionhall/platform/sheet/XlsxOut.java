package org.unionhall.platform.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the parts of an .xlsx straight into its zip, cell after cell; nothing of a row is kept. */
final class XlsxOut implements Closeable {

    private final ZipOutputStream zip;
    private final XmlBytes xml;
    private final List<String> names = new ArrayList<>();
    private final List<Boolean> hidden = new ArrayList<>();
    private int row = -1;

    XlsxOut(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        xml = new XmlBytes(zip);
    }

    /** Begins a sheet; what is in {@code fields} gives widths and column styles, {@code frozen} rows stay in view. */
    void begin(String name, List<Field> fields, int frozen, boolean hide) throws IOException {
        names.add(name);
        hidden.add(hide);
        row = -1;
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + names.size() + ".xml"));
        xml.raw(XlsxParts.HEAD + "<worksheet xmlns=\"" + XlsxParts.MAIN + "\">" + XlsxParts.view(frozen));
        xml.raw(XlsxParts.columns(fields)).raw("<sheetData>");
    }

    /** Goes to the row with this number, counted from 0 and always rising. */
    void row(int number) throws IOException {
        row(number, 0);
    }

    /** As above, with a height in points, 0 for the usual one. */
    void row(int number, int height) throws IOException {
        if (row >= 0) {
            xml.raw("</row>");
        }
        row = number;
        xml.raw("<row r=\"").number(number + 1);
        if (height > 0) {
            xml.raw("\" customHeight=\"1\" ht=\"").number(height);
        }
        xml.raw("\">");
    }

    void text(int col, String text, CellLook style) throws IOException {
        open(col, style).raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">").text(text).raw("</t></is></c>");
    }

    void number(int col, String number) throws IOException {
        open(col, CellLook.PLAIN).raw("\"><v>").raw(number).raw("</v></c>");
    }

    void date(int col, LocalDate day) throws IOException {
        if (day.getYear() < 1901 || day.getYear() > 9999) {
            text(col, day.toString(), CellLook.TEXT);
            return;
        }
        open(col, CellLook.DATE).raw("\"><v>").number((int) ExcelDays.serial(day)).raw("</v></c>");
    }

    private XmlBytes open(int col, CellLook style) throws IOException {
        return xml.raw("<c r=\"").raw(XlsxParts.letters(col)).number(row + 1).raw("\" s=\"").number(style.ordinal());
    }

    /** Ends the sheet; {@code merges} are references such as A1:F1, {@code lists} drop-down lists. */
    void end(List<String> merges, List<DropDown> lists) throws IOException {
        if (row >= 0) {
            xml.raw("</row>");
        }
        xml.raw("</sheetData>").raw(XlsxParts.merges(merges)).raw(DropDown.xml(lists)).raw("</worksheet>");
        xml.flush();
        zip.closeEntry();
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        xml.raw(content).flush();
        zip.closeEntry();
    }

    /** Writes the parts that bind the sheets together. The stream below stays open. */
    @Override
    public void close() throws IOException {
        part("xl/styles.xml", CellLook.part());
        part("xl/workbook.xml", XlsxParts.workbook(names, hidden));
        part("xl/_rels/workbook.xml.rels", XlsxParts.workbookRelations(names.size()));
        part("_rels/.rels", XlsxParts.relations());
        part("[Content_Types].xml", XlsxParts.contentTypes(names.size()));
        zip.finish();
    }
}
