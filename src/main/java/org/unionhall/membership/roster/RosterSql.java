package org.unionhall.membership.roster;

import static org.unionhall.membership.roster.RosterFilter.NOTHING;
import static org.unionhall.membership.roster.RosterFilter.filled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a filter into the conditions of a query on members (alias m). Only values of the filter become parameters. */
final class RosterSql {

    private static final String COUNTED = "m.status in ('ACTIVE', 'TRANSFERRING')";
    private static final Map<String, String> MISSING = Map.of("birth", "m.birth is null", "ethnicity", "m.ethnicity is null",
            "employment", "m.employment is null", "education", "m.education is null", "politics", "m.politics is null",
            "household", "m.household is null", "migrant", "m.migrant is null", "phone", "not m.has_phone");
    private static final Set<String> LEFT = Set.of("WITHDRAWN", "AUTO_WITHDRAWN", "EXPELLED", "DECEASED");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    private RosterSql() {
    }

    /** @param grams whether the name is looked for here, and not by the index before */
    static RosterSql of(RosterFilter filter, boolean grams) {
        var sql = new RosterSql();
        sql.status(filter);
        sql.equal("m.sex::text", "sex", filter.sex(), true);
        sql.equal("m.education", "education", filter.education(), false);
        sql.equal("m.employment", "employment", filter.employment(), false);
        sql.equal("m.skill", "skill", filter.skill(), false);
        sql.equal("m.politics", "politics", filter.politics(), false);
        sql.tags(filter);
        sql.births(filter);
        if (grams) {
            sql.name(filter);
        }
        return sql;
    }

    Map<String, Object> params() {
        return params;
    }

    /** Conditions, each begun with {@code and}; empty where there are none. */
    String and() {
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }

    boolean narrows() {
        return conditions.stream().anyMatch(condition -> !condition.equals(COUNTED));
    }

    private void status(RosterFilter filter) {
        if (!filled(filter.status())) {
            if (filter.month() == null) {
                conditions.add(COUNTED);
            }
        } else if (filter.status().equals("left")) {
            conditions.add("m.status = any(:left)");
            params.put("left", LEFT.toArray(String[]::new));
        } else if (!filter.status().equals("all")) {
            equal("m.status", "status", filter.status(), false);
        }
    }

    private void tags(RosterFilter filter) {
        if (filled(filter.group())) {
            conditions.add(filter.group().length() > 1 ? "m.groups @> array[:group::text]"
                    : "exists (select from unnest(m.groups) g where starts_with(g, :group))");
            params.put("group", filter.group());
        }
        if (filled(filter.migrant())) {
            conditions.add(switch (filter.migrant()) {
                case "true" -> "m.migrant";
                case "false" -> "not m.migrant";
                default -> "m.migrant is null";
            });
        }
        if (filled(filter.incomplete())) {
            String missing = MISSING.get(filter.incomplete());
            conditions.add(missing != null ? missing : "(" + String.join(" or ", MISSING.values()) + ")");
        }
    }

    private void births(RosterFilter filter) {
        if (filter.bornUnknown()) {
            conditions.add("m.birth is null");
        }
        if (filter.bornFrom() != null) {
            conditions.add("m.birth >= :bornFrom");
            params.put("bornFrom", filter.bornFrom());
        }
        if (filter.bornTo() != null) {
            conditions.add("m.birth <= :bornTo");
            params.put("bornTo", filter.bornTo());
        }
    }

    private void name(RosterFilter filter) {
        String name = filter.cleanName();
        if (name.codePointCount(0, name.length()) == 1) {
            conditions.add("starts_with(m.name, :name)");
            params.put("name", name);
        } else if (!name.isEmpty()) {
            conditions.add("m.grams @> :grams::text[]");
            params.put("grams", filter.grams());
        }
    }

    private void equal(String column, String param, String value, boolean zeroIsNothing) {
        if (filled(value)) {
            if (value.equals(NOTHING)) {
                conditions.add(zeroIsNothing ? column + " = '0'" : column + " is null");
            } else {
                conditions.add(column + " = :" + param);
                params.put(param, value);
            }
        }
    }
}
