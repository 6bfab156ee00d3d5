package org.unionhall.congress.election;

import java.util.LinkedHashMap;
import java.util.Map;
import org.unionhall.congress.count.MajorityBase;
import org.unionhall.congress.count.RuleSet;
import org.unionhall.congress.count.Scale;
import org.unionhall.congress.count.Share;
import org.unionhall.congress.count.ShortfallRule;
import org.unionhall.congress.count.TieRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A rule set as it is kept with its election and published with its box. */
public final class RulesJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RulesJson() {
    }

    public static Map<String, Object> map(RuleSet rules) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("majorityBase", rules.base().name());
        map.put("majority", rules.majority().toString());
        map.put("differentialRate", rules.differential().toString());
        map.put("quorum", rules.quorum().toString());
        map.put("writeIns", rules.writeIns());
        map.put("abstention", rules.abstention());
        map.put("tieRule", rules.tie().name());
        map.put("shortfallRule", rules.shortfall().name());
        if (!rules.scale().none()) {
            map.put("grades", rules.scale().grades());
            map.put("goodGrades", rules.scale().good());
        }
        return map;
    }

    static String write(RuleSet rules) {
        return JSON.writeValueAsString(map(rules));
    }

    static RuleSet read(String json) {
        return of(JSON.readTree(json));
    }

    public static RuleSet of(JsonNode node) {
        return new RuleSet(MajorityBase.valueOf(node.path("majorityBase").asString()), Share.of(node.path("majority").asString()),
                Share.of(node.path("differentialRate").asString()), Share.of(node.path("quorum").asString()),
                node.path("writeIns").asBoolean(), node.path("abstention").asBoolean(), TieRule.valueOf(node.path("tieRule").asString()),
                ShortfallRule.valueOf(node.path("shortfallRule").asString()), scale(node));
    }

    private static Scale scale(JsonNode node) {
        return new Scale(node.path("grades").valueStream().map(JsonNode::asString).toList(), node.path("goodGrades").asInt(0));
    }
}
