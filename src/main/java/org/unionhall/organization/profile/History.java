package org.unionhall.organization.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.unionhall.platform.page.Event;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Tone;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells the acts on a unit as a timeline in the words of the field. */
@Component
class History {

    private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("name", "名称"),
            Map.entry("short_name", "简称"), Map.entry("line_id", "第二条领导关系"), Map.entry("form", "建会方式"),
            Map.entry("division", "行政区划"), Map.entry("credit_code", "统一社会信用代码"), Map.entry("legal_no", "法人资格证号"),
            Map.entry("legal_on", "法人登记日期"), Map.entry("address", "地址"), Map.entry("longitude", "经度"),
            Map.entry("latitude", "纬度"), Map.entry("contact", "联系人"), Map.entry("contact_phone", "联系电话"),
            Map.entry("bank_name", "开户银行"), Map.entry("bank_sealed", "银行账号"), Map.entry("term_no", "届次"),
            Map.entry("term_start", "任期开始"), Map.entry("term_years", "任期年数"), Map.entry("term_until", "任期延长到"), Map.entry("workers", "职工人数"),
            Map.entry("women", "女职工人数"), Map.entry("covered", "新覆盖"), Map.entry("ended", "不再覆盖"),
            Map.entry("parent", "上级组织编码"), Map.entry("keeper", "名册保管"),
            Map.entry("split", "分出的组织编码"), Map.entry("merged", "并入的组织编码"), Map.entry("code", "编码"));

    private final JsonMapper json;

    History(JsonMapper json) {
        this.json = json;
    }

    List<Event> of(List<Registers.Event> acts) {
        return acts.stream().map(this::event).toList();
    }

    private Event event(Registers.Event act) {
        String text = changes(act.before(), act.after());
        if (act.reason() != null) {
            text = text.isEmpty() ? "依据：" + act.reason() : text + "。依据：" + act.reason();
        }
        return new Event(Show.day(act.on()), title(act), text.isEmpty() ? null : text, null, tone(act.kind()),
                act.otherCode() == null ? null : "/units/" + act.otherCode());
    }

    private static String title(Registers.Event act) {
        String other = act.otherName();
        return switch (act.kind()) {
            case "FOUND" -> "组建";
            case "CHANGE" -> "资料变更";
            case "RENAME" -> "更名";
            case "MOVE" -> "移到 " + other + " 下面";
            case "MERGE" -> act.after() != null && act.after().contains("merged") ? other + " 并入" : "并入 " + other;
            case "SPLIT" -> "分出 " + other;
            case "DISSOLVE" -> other == null ? "撤销" : "撤销，由 " + other + " 接收";
            case "ENTRUST" -> "名册托管给 " + other;
            case "TAKE_BACK" -> "名册托管收回";
            case "EMPLOYER" -> "覆盖单位变更";
            default -> act.kind();
        };
    }

    private static Tone tone(String kind) {
        return switch (kind) {
            case "FOUND" -> Tone.GOOD;
            case "DISSOLVE", "MERGE" -> Tone.BAD;
            case "MOVE", "SPLIT", "RENAME" -> Tone.INFO;
            default -> Tone.QUIET;
        };
    }

    private String changes(String before, String after) {
        Map<String, Object> old = facts(before);
        Map<String, Object> now = facts(after);
        return now.entrySet().stream().filter(fact -> FIELDS.containsKey(fact.getKey()))
                .map(fact -> change(FIELDS.get(fact.getKey()), old.get(fact.getKey()), fact.getValue()))
                .collect(Collectors.joining("；"));
    }

    private static String change(String field, Object before, Object after) {
        return field + " " + (before == null ? "" : before + " → ") + (after == null ? "（空）" : after);
    }

    private Map<String, Object> facts(String text) {
        return text == null ? Map.of() : json.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {
        });
    }
}
