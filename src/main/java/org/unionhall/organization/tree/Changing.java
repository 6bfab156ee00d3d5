package org.unionhall.organization.tree;

import static org.unionhall.organization.OrganizationRefusal.CREDIT_CODE_TAKEN;
import static org.unionhall.organization.OrganizationRefusal.NOTHING_CHANGED;
import static org.unionhall.organization.OrganizationRefusal.STALE;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.organization.Kinds;
import org.unionhall.organization.Profile;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.sealing.Seals;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 变更资料: what is told about a union is corrected, as of today; its name, place and parent have acts of their own. */
@Component
public class Changing {

    private static final String COLUMNS = "short_name, line_id, form, division, credit_code, legal_no, legal_on, "
            + "address, longitude, latitude, contact, contact_phone, bank_name, bank_sealed, "
            + "term_no, term_start, term_years";

    private final JdbcClient jdbc;
    private final Standing standing;
    private final Kinds kinds;
    private final Rules rules;
    private final Lines lines;
    private final ActLog log;
    private final Watching watching;
    private final Seals seals;
    private final JsonMapper json;

    Changing(JdbcClient jdbc, Standing standing, Kinds kinds, Rules rules, Lines lines, ActLog log, Watching watching,
            Seals seals, JsonMapper json) {
        this.jdbc = jdbc;
        this.standing = standing;
        this.kinds = kinds;
        this.rules = rules;
        this.lines = lines;
        this.log = log;
        this.watching = watching;
        this.seals = seals;
        this.json = json;
    }

    /**
     * Replaces the profile. A null bank account keeps the one there is, an empty one removes it.
     *
     * @param version the version the clerk saw; refused when somebody else was faster
     */
    @Transactional
    public void change(long unitId, Profile profile, int version, Actor actor) {
        Unit unit = standing.active(unitId);
        new Admission(kinds.table(), rules.at(unitId, standing.today()), standing.today())
                .against(profile, unit.kind(), unit.foundedOn()).stream().findFirst().ifPresent(no -> {
                    throw no;
                });
        Map<String, Object> before = current(unitId);
        Map<String, Object> after = new LinkedHashMap<>(ProfileColumns.of(profile, seals));
        after.put("short_name", profile.shortName());
        after.put("line_id", profile.lineCode() == null ? null : lines.line(profile.lineCode()).id());
        keepBank(profile, before, after);
        taken(unitId, (String) after.get("credit_code"));
        var differences = ActLog.differences(plain(before), plain(after));
        if (differences.after().isEmpty()) {
            throw NOTHING_CHANGED.because();
        }
        watching.around(unit, () -> write(unit, version, after));
        Map<String, Object> told = told(differences.before());
        boolean inTree = differences.after().containsKey("line_id") || differences.after().containsKey("short_name");
        if (inTree) {
            log.changed("CHANGE", unit, null, standing.today(), null, actor, told, told(differences.after()));
        } else {
            log.act("CHANGE", unit, null, standing.today(), null, actor, told, told(differences.after()));
        }
    }

    private Map<String, Object> current(long unitId) {
        String row = jdbc.sql("select to_jsonb(r) from (select " + COLUMNS
                + " from organization.unit where id = :id) r")
                .param("id", unitId).query(String.class).single();
        return json.readValue(row, new TypeReference<LinkedHashMap<String, Object>>() {
        });
    }

    private void write(Unit unit, int version, Map<String, Object> row) {
        int written = jdbc.sql("update organization.unit u set (" + COLUMNS + ", version) = (select " + COLUMNS
                + ", u.version + 1 from jsonb_populate_record(null::organization.unit, :row::jsonb)) "
                + "where u.id = :id and u.version = :version")
                .param("row", json.writeValueAsString(row)).param("id", unit.id()).param("version", version).update();
        if (written == 0) {
            throw STALE.because(unit.name());
        }
    }

    private static void keepBank(Profile profile, Map<String, Object> before, Map<String, Object> after) {
        if (profile.bankAccount() == null) {
            after.put("bank_sealed", before.get("bank_sealed"));
        } else if (profile.bankAccount().isEmpty()) {
            after.put("bank_sealed", null);
        }
    }

    private void taken(long unitId, String creditCode) {
        jdbc.sql("""
                select name from organization.unit
                where credit_code = :code and status = 'ACTIVE' and id <> :id limit 1""")
                .param("code", creditCode).param("id", unitId).query(String.class).optional().ifPresent(other -> {
                    throw CREDIT_CODE_TAKEN.because(creditCode, other);
                });
    }

    private static Map<String, Object> plain(Map<String, Object> row) {
        var plain = new LinkedHashMap<String, Object>();
        row.forEach((column, value) -> plain.put(column, value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : Objects.toString(value, null)));
        return plain;
    }

    /** What may be told in history and trail: the account not at all, the telephone number masked. */
    private static Map<String, Object> told(Map<String, Object> row) {
        var told = new LinkedHashMap<>(row);
        told.computeIfPresent("bank_sealed", (column, value) -> "（已加密）");
        told.computeIfPresent("contact_phone", (column, value) -> Masks.phone(value.toString()));
        return told;
    }
}
