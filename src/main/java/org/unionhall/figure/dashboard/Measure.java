package org.unionhall.figure.dashboard;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Function;
import org.unionhall.platform.page.Show;

/** What the map, the ranking and the cards can show of an area. */
public enum Measure {
    MEMBERS("member.count", "会员", "人", "会籍正常和转接中的会员，一人只计一次；保留会籍的不计。", figures -> figures.value("member.count")),
    RATE("joining.rate", "入会率", "%", "会员人数除以覆盖单位报告的职工人数。", AreaFigures::joiningRate),
    BASES("unit.base", "基层工会", "家", "现有的单独和联合基层工会。", figures -> figures.value("unit.base")),
    WORKERS("worker.count", "覆盖职工", "人", "各覆盖单位报告的职工人数之和。", figures -> figures.value("worker.count")),
    EMPLOYERS("employer.count", "覆盖单位", "家", "工会覆盖的用人单位。", figures -> figures.value("employer.count")),
    COMPLETE("data.rate", "会员信息完整率", "%", "出生日期、民族、就业、学历、政治面貌、户籍、是否农民工、手机 8 项中已填的比例。",
            AreaFigures::memberCompleteness),
    PROFILE("profile.rate", "组织资料完整率", "%", "信用代码、地址、联系人、电话、建会方式、区划、任期 8 项中已填的比例。",
            AreaFigures::unitCompleteness);

    private final String code;
    private final String title;
    private final String measure;
    private final String definition;
    private final Function<AreaFigures, BigDecimal> value;

    Measure(String code, String title, String measure, String definition, Function<AreaFigures, BigDecimal> value) {
        this.code = code;
        this.title = title;
        this.measure = measure;
        this.definition = definition;
        this.value = value;
    }

    static Measure withCode(String code) {
        return Arrays.stream(values()).filter(measure -> measure.code.equals(code)).findFirst().orElse(MEMBERS);
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String measure() {
        return measure;
    }

    public String definition() {
        return definition;
    }

    BigDecimal of(AreaFigures figures) {
        return value.apply(figures);
    }

    String shown(AreaFigures figures) {
        BigDecimal found = of(figures);
        return found == null ? "—" : Show.number(found) + " " + measure;
    }
}
