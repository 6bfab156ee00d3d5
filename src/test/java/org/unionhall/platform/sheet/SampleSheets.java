package org.unionhall.platform.sheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes sample files as clerks have them. Cells are a String (text), a Number (stored as a number, which damages an
 * identity number), a LocalDate (a date cell) or {@code null}.
 */
public final class SampleSheets {

    /** The header texts of the national roster, in order. */
    public static final List<String> NATIONAL = List.of("序号", "姓名*", "性别", "出生日期", "民族", "就业状况",
            "有效证件类别", "证件号码*", "学历", "技能等级", "移动电话*", "户籍类型", "户籍所在地", "会籍变化类型", "会籍变化日期",
            "会籍变化原因", "政治面貌", "工作单位", "籍贯", "是否农民工");

    private SampleSheets() {
    }

    /** The national 20 columns: title in row 1, notes in 2 and 3, header in 4, data from 5, a filling note last. */
    public static Path national(Path file, List<? extends List<?>> rows) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var book = new Workbook(out, "Test", "1.0");
            var sheet = book.newWorksheet("会员信息");
            sheet.value(0, 0, "工会会员实名制信息采集表");
            sheet.range(0, 0, 0, NATIONAL.size() - 1).merge();
            sheet.value(1, 0, "填报单位：某某工会");
            sheet.value(2, 0, "带*的为必填项，请不要合并单元格");
            row(sheet, 3, NATIONAL);
            int at = 4;
            for (var row : rows) {
                row(sheet, at++, row);
            }
            sheet.value(at, 0, "填表说明：证件号码请设为文本格式。");
            book.finish();
        }
        return file;
    }

    /** Any header in row 1 and data from row 2, as .xlsx. */
    public static Path free(Path file, List<String> header, List<? extends List<?>> rows) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var book = new Workbook(out, "Test", "1.0");
            var sheet = book.newWorksheet("Sheet1");
            row(sheet, 0, header);
            for (int i = 0; i < rows.size(); i++) {
                row(sheet, i + 1, rows.get(i));
            }
            book.finish();
        }
        return file;
    }

    /** Header and data as text in GBK (GB18030 for rare characters), as Excel saves CSV in China. */
    public static Path gbk(Path file, List<String> header, List<? extends List<?>> rows) throws IOException {
        return csv(file, Charset.forName("GB18030"), header, rows);
    }

    /** Header and data as text in UTF-8 without a mark. */
    public static Path utf8(Path file, List<String> header, List<? extends List<?>> rows) throws IOException {
        return csv(file, StandardCharsets.UTF_8, header, rows);
    }

    private static Path csv(Path file, Charset charset, List<String> header, List<? extends List<?>> rows)
            throws IOException {
        var text = new StringBuilder(line(header));
        rows.forEach(row -> text.append(line(row)));
        return Files.write(file, text.toString().getBytes(charset));
    }

    private static String line(List<?> cells) {
        return cells.stream().map(cell -> cell == null ? "" : cell.toString())
                .map(cell -> cell.matches("(?s).*[,\"\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Header and data as an .xls of Excel 97. */
    public static Path xls(Path file, List<String> header, List<? extends List<?>> rows) throws IOException {
        try (var book = new HSSFWorkbook(); var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Sheet1");
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
            for (int i = 0; i <= rows.size(); i++) {
                var row = sheet.createRow(i);
                var cells = i == 0 ? header : rows.get(i - 1);
                for (int col = 0; col < cells.size(); col++) {
                    switch (cells.get(col)) {
                        case null -> { }
                        case Number number -> row.createCell(col).setCellValue(number.doubleValue());
                        case LocalDate date -> {
                            var cell = row.createCell(col);
                            cell.setCellValue(date);
                            cell.setCellStyle(day);
                        }
                        default -> row.createCell(col).setCellValue(cells.get(col).toString());
                    }
                }
            }
            book.write(out);
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, List<?> cells) {
        for (int col = 0; col < cells.size(); col++) {
            switch (cells.get(col)) {
                case null -> { }
                case Number number -> sheet.value(row, col, number);
                case LocalDate date -> {
                    sheet.value(row, col, date);
                    sheet.style(row, col).format("yyyy/m/d").set();
                }
                default -> sheet.value(row, col, cells.get(col).toString());
            }
        }
    }
}
