package org.unionhall.organization.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How much of what a register of unions asks is told (rules 2.8, union quality fields), and what is missing. */
public record Completeness(int percent, List<String> missing) {

    static Completeness of(Register unit) {
        var missing = new ArrayList<String>();
        int asked = 0;
        asked += ask(missing, "统一社会信用代码", unit.creditCode());
        asked += ask(missing, "行政区划", unit.division());
        asked += ask(missing, "地址", unit.address());
        asked += ask(missing, "经纬度", unit.longitude());
        asked += ask(missing, "联系人", unit.contact());
        asked += ask(missing, "联系电话", unit.contactPhone());
        asked += ask(missing, "开户银行和账号", unit.bankAccount());
        asked += ask(missing, "届次", unit.termNo());
        asked += ask(missing, "本届任期", unit.termEnd());
        if (unit.base()) {
            asked += ask(missing, "建会方式", unit.form());
            asked += ask(missing, "法人资格证号", unit.legalNo());
            asked += ask(missing, "覆盖单位", unit.employers() == 0 ? null : unit.employers());
            asked += ask(missing, "职工人数", unit.workers() == 0 ? null : unit.workers());
        }
        return new Completeness((asked - missing.size()) * 100 / asked, List.copyOf(missing));
    }

    private static int ask(List<String> missing, String label, Object value) {
        if (value == null || Objects.toString(value).isBlank()) {
            missing.add(label);
        }
        return 1;
    }
}
