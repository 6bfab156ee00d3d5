package org.unionhall.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** The invented members as rows of the national sheet, plus the code of the union, the group and the joining date. */
public final class InventedRoster {

    /** Column titles, in the order of the cells. */
    public static final List<String> TITLES = List.of("序号", "姓名", "性别", "出生日期", "民族", "就业状况", "有效证件类别", "证件号码",
            "学历", "技能等级", "移动电话", "户籍类型", "户籍所在地", "会籍变化类型", "会籍变化日期", "会籍变化原因", "政治面貌", "工作单位", "籍贯",
            "是否农民工", "工会编码", "群体");

    static final int NAME = 1;
    static final int ID_NUMBER = 7;
    static final int PHONE = 10;
    private static final int UNION_CODE = 20;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;
    private static final LocalDate OLDEST = LocalDate.of(1967, 1, 1);
    private static final int DAYS = 365 * 39;
    /** Prime to the number of days, so that running numbers fall on all days before one comes again. */
    private static final int STRIDE = 7919;
    private static final String[] EDUCATION = {"大学本科", "大学专科", "大学专科", "高中", "高中", "中等职业教育", "初中", "初中", "研究生"};
    private static final String[] SKILL = {"", "", "初级", "中级", "中级", "高级", "技师", "高级技师"};
    private static final String[] POLITICS = {"群众", "群众", "群众", "群众", "共青团员", "中共党员", "中共党员"};
    private static final String[] ETHNICITY = {"回族", "满族", "蒙古族", "藏族", "维吾尔族"};

    private final long seed;
    private final List<Workplace> workplaces;

    InventedRoster(long seed, List<Workplace> workplaces) {
        this.seed = seed;
        this.workplaces = workplaces;
    }

    /** Hands over each row in turn; the array is used again for the next one. */
    public void forEach(Consumer<String[]> taker) {
        var chance = new SplittableRandom(seed + 1);
        var names = new InventedNames(chance);
        String[] cells = new String[TITLES.size()];
        int number = 0;
        for (Workplace workplace : workplaces) {
            for (int i = 0; i < workplace.members(); i++) {
                fill(cells, ++number, workplace, chance, names);
                taker.accept(cells);
            }
        }
    }

    /** The first row of a union. */
    String[] first(String unionCode) {
        String[][] found = new String[1][];
        forEach(cells -> {
            if (found[0] == null && cells[UNION_CODE].equals(unionCode)) {
                found[0] = cells.clone();
            }
        });
        return found[0];
    }

    /** Writes the rows as CSV with a header. */
    public void writeCsv(Writer out) throws IOException {
        out.write(String.join(",", TITLES));
        out.write('\n');
        forEach(cells -> {
            try {
                out.write(String.join(",", cells));
                out.write('\n');
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static void fill(String[] cells, int number, Workplace workplace, SplittableRandom chance,
            InventedNames names) {
        boolean woman = chance.nextInt(100) < 38;
        LocalDate birth = OLDEST.plusDays((long) number * STRIDE % DAYS);
        boolean migrant = chance.nextInt(100) < 35;
        LocalDate joined = LocalDate.of(2012, 1, 1).plusDays(chance.nextInt(365 * 14 + 300));
        LocalDate grown = birth.plusYears(18);
        cells[0] = Integer.toString(number);
        cells[1] = names.person(woman);
        cells[2] = woman ? "女" : "男";
        cells[3] = birth.toString();
        cells[4] = chance.nextInt(60) == 0 ? ETHNICITY[chance.nextInt(ETHNICITY.length)] : "汉族";
        cells[5] = "在岗";
        cells[6] = "身份证";
        cells[7] = idNumber(workplace.county(), birth, number, woman);
        cells[8] = EDUCATION[chance.nextInt(EDUCATION.length)];
        cells[9] = SKILL[chance.nextInt(SKILL.length)];
        cells[10] = chance.nextInt(12) == 0 ? "" : "1%d%d%08d".formatted(3 + chance.nextInt(7), 5, number % 100_000_000);
        cells[11] = migrant ? "农业家庭户口" : "非农业家庭户口";
        cells[12] = "山西省";
        cells[13] = "入会";
        cells[14] = (joined.isBefore(grown) ? grown : joined).toString();
        cells[15] = "";
        cells[16] = POLITICS[chance.nextInt(POLITICS.length)];
        cells[17] = workplace.name();
        cells[18] = "山西";
        cells[19] = migrant ? "是" : "否";
        cells[20] = workplace.unionCode();
        cells[21] = workplace.trade().group();
    }

    /**
     * A number with a right check digit. No two people get the same: the running number fixes the day of birth and,
     * once the days are used up, the next serial of that day.
     */
    private static String idNumber(String county, LocalDate birth, int number, boolean woman) {
        int serial = number / DAYS % 500 * 2 + (woman ? 0 : 1);
        String body = county + birth.format(DIGITS) + "%03d".formatted(serial);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECKS.charAt(sum % 11);
    }
}
