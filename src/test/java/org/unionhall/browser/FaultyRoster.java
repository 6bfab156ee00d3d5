package org.unionhall.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.unionhall.demo.InventedUnion;
import org.unionhall.people.IdNumber;
import org.unionhall.platform.sheet.SampleSheets;

/** A roster as a clerk would send it: some good rows and one of every mistake. */
final class FaultyRoster {

    static final int GOOD = 6;
    static final int WARNINGS = 2;
    /** Rows that will be written: the good ones, those with warnings and the first of the duplicates. */
    static final int WRITTEN = GOOD + WARNINGS + 1;

    private final List<List<Object>> rows = new ArrayList<>();
    private final int good;

    FaultyRoster() {
        this(GOOD);
    }

    FaultyRoster(int good) {
        this.good = good;
    }

    Path write(Path file) throws IOException {
        for (int i = 0; i < good; i++) {
            add("周好" + "一二三四五六".charAt(i), "男", number("19850101", 11 + 2 * i), "1381000010" + i, "大学本科", "在岗");
        }
        add("王秀英", "女", "1.40105E+17", "13810002210", "大学本科", "在岗");
        add("张伟", "男", wrongCheck(number("19860202", 31)), "13910000071", "高中", "在岗");
        add("赵敏", "女", number("19870303", 42), "13710005563", "大学专科", "在岗");
        add("赵敏", "女", number("19870303", 42), "13710005563", "大学专科", "在岗");
        add("", "女", number("19880404", 44), "13510001180", "大学本科", "在岗");
        add("孙丽", "女", number("19890505", 46), "1380013", "研究生", "在岗");
        add("陈桂兰", "女", number("19900230", 48), "13310004521", "初中", "在岗");
        add("阿卜杜拉·买买提", "男", number("19910606", 51), "13110007788", "火星大学", "在岗");
        add("李玉芳", "女", "", "13010002093", "高中", "在岗");
        add("吴退休", "男", number("19550707", 53), "13010002094", "高中", "退休");
        add("刘志明", "男", memberOfAnotherCounty(), "13610009902", "中等职业教育", "在岗");
        add("郑性别", "女", number("19920808", 55), "13610009903", "高中", "在岗");
        rows.add(row("何生日", "男", number("19930909", 57), "13610009904", "高中", "在岗", "1993-09-10"));
        return SampleSheets.national(file, rows);
    }

    private void add(String name, String sex, Object number, String phone, String education, String employment) {
        rows.add(row(name, sex, number, phone, education, employment, ""));
    }

    private List<Object> row(String name, String sex, Object number, String phone, String education, String employment,
            String birth) {
        Object[] cells = new Object[SampleSheets.NATIONAL.size()];
        Arrays.fill(cells, "");
        cells[0] = rows.size() + 1;
        cells[1] = name;
        cells[2] = sex;
        cells[3] = birth;
        cells[4] = "汉族";
        cells[5] = employment;
        cells[6] = "身份证";
        cells[7] = number;
        cells[8] = education;
        cells[10] = phone;
        return Arrays.asList(cells);
    }

    private static String number(String birth, int serial) {
        return IdNumber.complete("140105" + birth + "%03d".formatted(serial)).text();
    }

    private static String wrongCheck(String number) {
        char last = number.charAt(17);
        return number.substring(0, 17) + (last == '0' ? '1' : '0');
    }

    private static String memberOfAnotherCounty() {
        String[] found = new String[1];
        new InventedUnion(140_000, 3_000, 60_000).roster().forEach(cells -> {
            if (found[0] == null && cells[20].startsWith("140106")) {
                found[0] = cells[7];
            }
        });
        return found[0];
    }
}
