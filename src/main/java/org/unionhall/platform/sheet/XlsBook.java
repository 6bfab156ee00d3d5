package org.unionhall.platform.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;

/** Follows the records of an .xls: first what holds for the whole book, then its sheets, of which one is told. */
final class XlsBook {

    private final RecordFactoryInputStream records;
    private final RowBuilder row = new RowBuilder();
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private SSTRecord strings;
    private boolean since1904;
    private int depth;
    private int sheet = -1;
    private int currentRow = -1;
    private boolean formulaAwaitsText;
    private boolean told;
    private boolean ended;
    private Record ahead;

    XlsBook(RecordFactoryInputStream records) {
        this.records = records;
    }

    SheetRow nextRow() throws IOException {
        while (!ended) {
            var record = ahead != null ? ahead : records.nextRecord();
            ahead = null;
            if (record == null) {
                ended = true;
                return finishRow();
            }
            if (record instanceof CellValueRecordInterface cell && inTold() && cell.getRow() != currentRow) {
                var done = finishRow();
                if (done != null) {
                    ahead = record;
                    return done;
                }
                beginRow(cell.getRow());
            }
            var done = take(record);
            if (done != null) {
                return done;
            }
        }
        return null;
    }

    private boolean inTold() {
        return depth == 1 && sheet >= 0 && sheet < sheets.size() && visible(sheets.get(sheet));
    }

    private static boolean visible(BoundSheetRecord sheet) {
        return !sheet.isHidden() && !sheet.isVeryHidden();
    }

    private SheetRow take(Record record) throws IOException {
        switch (record) {
            case BOFRecord bof -> begin(bof);
            case EOFRecord eof -> {
                depth--;
                if (depth == 0) {
                    var last = finishRow();
                    ended = told;
                    return last;
                }
            }
            case BoundSheetRecord bound -> sheets.add(bound);
            case SSTRecord table -> strings = table;
            case DateWindow1904Record window -> since1904 = window.getWindowing() == 1;
            case FormatRecord format -> formats.put(format.getIndexCode(), format.getFormatString());
            case ExtendedFormatRecord style -> formatOfStyle.add((int) style.getFormatIndex());
            case StringRecord result -> formulaResult(result);
            case CellValueRecordInterface cell -> cell(cell);
            default -> { }
        }
        return null;
    }

    private void begin(BOFRecord bof) {
        if (depth++ == 0 && bof.getType() != BOFRecord.TYPE_WORKBOOK) {
            if (sheet < 0) {
                sheets.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
            }
            sheet++;
            row.restart();
            currentRow = -1;
        }
    }

    private void beginRow(int index) throws IOException {
        if (index < currentRow) {
            throw SheetRefusal.OLD_FORMAT.because();
        }
        currentRow = index;
        row.begin(index + 1);
    }

    private SheetRow finishRow() {
        formulaAwaitsText = false;
        var done = currentRow < 0 ? null : row.done();
        row.clear();
        told |= done != null;
        return done;
    }

    private void formulaResult(StringRecord result) {
        if (formulaAwaitsText && inTold()) {
            row.text(result.getString());
            formulaAwaitsText = false;
        }
    }

    private void cell(CellValueRecordInterface cell) throws IOException {
        if (!inTold()) {
            return;
        }
        row.column(cell.getColumn());
        switch (cell) {
            case LabelSSTRecord label -> row.text(strings.getString(label.getSSTIndex()).getString());
            case LabelRecord label -> row.text(label.getValue());
            case NumberRecord number -> number(number.getValue(), number.getXFIndex());
            case FormulaRecord formula -> formula(formula);
            case BoolErrRecord bool -> row.text(bool.isBoolean() ? bool.getBooleanValue() ? "TRUE" : "FALSE" : "#N/A");
            default -> { }
        }
    }

    private void formula(FormulaRecord formula) {
        switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> number(formula.getValue(), formula.getXFIndex());
            case BOOLEAN -> row.text(formula.getCachedBooleanValue() ? "TRUE" : "FALSE");
            case ERROR -> row.text("#N/A");
            default -> formulaAwaitsText = true;
        }
    }

    private void number(double value, int style) {
        int format = style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
        var shape = NumberShape.of(format, formats.get(format));
        row.number(shape.text(stored(value), since1904), shape.isPlain());
    }

    private static String stored(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }
}
