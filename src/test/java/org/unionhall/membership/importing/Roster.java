package org.unionhall.membership.importing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.unionhall.people.IdNumber;
import org.unionhall.platform.sheet.SampleSheets;

/** Rows of the national roster sheet for tests; people and phones never repeat in a test run unless asked to. */
final class Roster {

    static final LocalDate BORN = LocalDate.of(1985, 3, 17);
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private Roster() {
    }

    /** A valid number of a man born that day. */
    static String man(LocalDate born) {
        int serial = SERIAL.incrementAndGet();
        String day = born.format(DateTimeFormatter.BASIC_ISO_DATE);
        return IdNumber.complete("14%04d%s%03d".formatted(serial / 500 + 101, day, serial % 500 * 2 + 1)).text();
    }

    static String man() {
        return man(BORN);
    }

    static String phone() {
        return "138%08d".formatted(SERIAL.incrementAndGet());
    }

    /** A good row: name, number and phone given, the rest as usual. */
    static List<Object> row(String name, Object number, Object phone) {
        return new ArrayList<>(Arrays.asList(1, name, "男", null, "汉族", "在岗", "身份证", number, "大学本科", "高级", phone,
                "非农业家庭户口", "山西省太原市", "入会", "2020-01-06", null, "群众", "宏达机械厂", "山西", "否"));
    }

    static List<Object> row(String name) {
        return row(name, man(), phone());
    }

    /** The row with one cell changed. */
    static List<Object> with(List<Object> row, String column, Object value) {
        var changed = new ArrayList<>(row);
        for (int i = 0; i < SampleSheets.NATIONAL.size(); i++) {
            if (SampleSheets.NATIONAL.get(i).replace("*", "").equals(column)) {
                changed.set(i, value);
                return changed;
            }
        }
        throw new IllegalArgumentException(column);
    }
}
