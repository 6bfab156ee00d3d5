package org.unionhall.membership.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of a verdict beside its row: findings, values before and after by field. Stored as jsonb. */
record Details(List<Finding> findings, Map<String, String> before, Map<String, String> after) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The stored form; null where there is nothing to keep. */
    static String json(Verdict verdict) {
        if (verdict.findings().isEmpty() && verdict.restore().isEmpty()) {
            return null;
        }
        ObjectNode node = JSON.createObjectNode();
        if (!verdict.findings().isEmpty()) {
            ArrayNode findings = node.putArray("findings");
            for (Finding finding : verdict.findings()) {
                ObjectNode one = findings.addObject();
                one.put("code", finding.code().name());
                if (finding.column() != null) {
                    one.put("column", finding.column().key());
                }
                ArrayNode facts = one.putArray("facts");
                finding.facts().forEach(facts::add);
            }
        }
        if (!verdict.restore().isEmpty()) {
            ObjectNode restore = put(JSON.createObjectNode(), verdict.restore());
            put(node.putObject("before"), verdict.before()).set("restore", restore);
            put(node.putObject("after"), verdict.after());
        }
        return node.toString();
    }

    static Details of(String json) {
        if (json == null) {
            return new Details(List.of(), Map.of(), Map.of());
        }
        JsonNode node = JSON.readTree(json);
        List<Finding> findings = new ArrayList<>();
        for (JsonNode one : node.path("findings")) {
            List<String> facts = new ArrayList<>();
            one.path("facts").forEach(fact -> facts.add(fact.asString()));
            findings.add(new Finding(RowFinding.valueOf(one.path("code").asString()),
                    RosterColumn.withKey(one.path("column").asString("")).orElse(null), facts));
        }
        return new Details(findings, texts(node.path("before")), texts(node.path("after")));
    }

    private static ObjectNode put(ObjectNode node, Map<String, String> values) {
        values.forEach(node::put);
        return node;
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.forEachEntry((key, value) -> {
            if (!value.isObject()) {
                texts.put(key, value.isNull() ? null : value.asString());
            }
        });
        return texts;
    }
}
