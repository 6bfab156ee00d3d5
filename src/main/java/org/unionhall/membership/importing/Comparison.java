package org.unionhall.membership.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.unionhall.membership.member.ChangeKind;
import org.unionhall.membership.member.MemberStatus;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.text.Bigrams;

/**
 * Sets a row beside what is known of the person: who is new, what would change, who belongs elsewhere, and which change
 * of membership the rules do not allow. An empty cell never changes anything.
 */
final class Comparison {

    private static final Set<String> RETIRED = Set.of("4", "5");
    private static final String BETWEEN = "\u001f";

    private final AgeLimits ages;

    Comparison(AgeLimits ages) {
        this.ages = ages;
    }

    /**
     * The verdict on one row.
     *
     * @param present    the person as known today, or null
     * @param samePhone  whether the row's phone is the one already known
     * @param knownPhone the phone known today, masked
     */
    Verdict judge(RosterRow row, Present present, boolean samePhone, String knownPhone) {
        List<Finding> findings = new ArrayList<>(row.findings());
        Course course = row.unit() == null ? Course.STAY : Course.of(row, present);
        if (course.refused() != null) {
            findings.add(course.refused());
        } else {
            retired(row, present, course, findings);
        }
        boolean whole = row.identity() != null && row.name() != null && row.unit() != null;
        if (!whole || findings.stream().anyMatch(finding -> !finding.code().warning())) {
            return Verdict.nothing(RowState.ERROR, findings);
        }
        LocalDate on = row.changeOn() == null ? ages.on() : row.changeOn();
        if (present == null || present.status() == null) {
            return joining(row, present, course, on, findings);
        }
        return changing(row, present, course, on, samePhone, knownPhone, findings);
    }

    private Verdict joining(RosterRow row, Present known, Course course, LocalDate on, List<Finding> findings) {
        Map<String, String> restore = known == null ? Map.of() : asKnown(known);
        if (known != null) {
            nameChanged(row, Masks.name(known.value(RosterColumn.NAME)), known, findings);
        }
        RowState state = findings.isEmpty() ? RowState.NEW : RowState.WARNING;
        return new Verdict(state, RowEffect.INSERT, findings, Map.of(), Map.of(), restore, course.kind(),
                course.status(), on, row.joinedOn() == null ? on : row.joinedOn());
    }

    private Verdict changing(RosterRow row, Present present, Course course, LocalDate on, boolean samePhone,
            String knownPhone, List<Finding> findings) {
        boolean ours = present.status().held() && present.unitId() == row.unit().id();
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        Map<String, String> restore = new LinkedHashMap<>();
        String name = present.value(RosterColumn.NAME);
        nameChanged(row, ours ? name : Masks.name(name), present, findings);
        stated(row).forEach((column, value) -> {
            String known = present.value(column);
            if (!value.equals(known)) {
                restore.put(column.key(), known);
                if (ours) {
                    before.put(column.key(), known);
                    after.put(column.key(), value);
                }
            }
        });
        if (restore.containsKey(RosterColumn.NAME.key())) {
            restore.put("grams", String.join(BETWEEN, Bigrams.of(present.value(RosterColumn.NAME))));
        }
        if (row.phone() != null && !samePhone) {
            restore.put("phone_key", base64(present.phoneKey()));
            restore.put("phone_sealed", base64(present.phoneSealed()));
            if (ours) {
                before.put(RosterColumn.PHONE.key(), knownPhone);
                after.put(RosterColumn.PHONE.key(), Masks.phone(row.phone().digits()));
            }
        }
        if (course.kind() != null) {
            restore.put("status", present.status().name());
            restore.put("status_since", present.value(RosterColumn.CHANGE_ON));
            before.put("status", present.status().name());
            after.put("status", course.status().name());
        }
        if (present.unitId() != row.unit().id()) {
            restore.put("unit_id", String.valueOf(present.unitId()));
        }
        boolean nothing = restore.isEmpty();
        RowState state = !findings.isEmpty() ? RowState.WARNING : nothing ? RowState.SAME : RowState.CHANGED;
        if (nothing) {
            return Verdict.nothing(state, findings);
        }
        boolean rejoined = course.kind() == ChangeKind.JOIN;
        if (rejoined) {
            restore.put(RosterColumn.JOINED_ON.key(), present.value(RosterColumn.JOINED_ON));
        }
        return new Verdict(state, RowEffect.UPDATE, findings, before, after, restore,
                course.kind() == null ? ChangeKind.CORRECT : course.kind(), course.status(),
                course.kind() == null ? ages.on() : on, rejoined && row.joinedOn() == null ? on : row.joinedOn());
    }

    private void retired(RosterRow row, Present present, Course course, List<Finding> findings) {
        MemberStatus next = course.status() != null ? course.status()
                : present != null && present.status() != null ? present.status() : MemberStatus.ACTIVE;
        String employment = row.value(RosterColumn.EMPLOYMENT);
        if (next == MemberStatus.ACTIVE && employment != null && RETIRED.contains(employment)
                && ages.pastRetirement(row.birth(), row.sex())) {
            findings.add(RowFinding.RETIRED_AND_PAST_AGE.in(RosterColumn.EMPLOYMENT,
                    RosterColumn.EMPLOYMENT.shown(employment), String.valueOf(ages.retirement(row.sex()))));
        }
    }

    private static void nameChanged(RosterRow row, String shown, Present known, List<Finding> findings) {
        if (!Objects.equals(row.name(), known.value(RosterColumn.NAME))) {
            findings.add(RowFinding.NAME_CHANGED.in(RosterColumn.NAME, shown, row.name()));
        }
    }

    /** What the row says, in the form of {@link Present#values()}. */
    private static Map<RosterColumn, String> stated(RosterRow row) {
        Map<RosterColumn, String> stated = new LinkedHashMap<>();
        stated.put(RosterColumn.NAME, row.name());
        if (row.sex() != null) {
            stated.put(RosterColumn.SEX, row.sex().code());
        }
        if (row.birth() != null) {
            stated.put(RosterColumn.BIRTH, row.birth().toString());
        }
        row.values().forEach((column, value) -> {
            if (column != RosterColumn.CHANGE_REASON) {
                stated.put(column, value);
            }
        });
        if (row.migrant() != null) {
            stated.put(RosterColumn.MIGRANT, row.migrant() ? "1" : "0");
        }
        if (row.groups() != null) {
            stated.put(RosterColumn.GROUPS, String.join(",", row.groups()));
        }
        if (row.joinedOn() != null) {
            stated.put(RosterColumn.JOINED_ON, row.joinedOn().toString());
        }
        return stated;
    }

    private static Map<String, String> asKnown(Present known) {
        Map<String, String> restore = new LinkedHashMap<>();
        for (RosterColumn column : Arrays.asList(RosterColumn.NAME, RosterColumn.SEX, RosterColumn.BIRTH)) {
            restore.put(column.key(), known.value(column));
        }
        restore.put("phone_key", base64(known.phoneKey()));
        restore.put("phone_sealed", base64(known.phoneSealed()));
        return restore;
    }

    private static String base64(byte[] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
}
