package org.unionhall.platform.sheet;

import java.util.List;

/**
 * How a sheet is laid out: name of the sheet, a title over the header ({@code ""} for none), a filling note under the
 * title ({@code ""} for none; its line breaks are kept), and the columns.
 */
public record Layout(String sheetName, String title, String note, List<Field> fields) {

    public static Layout of(String sheetName, List<Field> fields) {
        return new Layout(sheetName, "", "", fields);
    }

    public Layout titled(String newTitle) {
        return new Layout(sheetName, newTitle, note, fields);
    }

    public Layout noted(String newNote) {
        return new Layout(sheetName, title, newNote, fields);
    }
}
