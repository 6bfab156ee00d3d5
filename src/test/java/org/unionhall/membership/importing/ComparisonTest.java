package org.unionhall.membership.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionhall.membership.member.ChangeKind;
import org.unionhall.membership.member.MemberStatus;
import org.unionhall.people.DocumentType;
import org.unionhall.people.Phone;
import org.unionhall.people.Sex;

/** A row beside what is known of the person. */
class ComparisonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate BORN = LocalDate.of(1985, 3, 17);
    private static final Comparison COMPARISON = new Comparison(new AgeLimits(TODAY, 16, 63, 58));

    @ParameterizedTest(name = "{0} in unit {1}, asked {2}: {3} {4} {5}")
    @CsvSource(nullValues = "-", textBlock = """
            -,              -, -,            NEW,     JOIN,         ACTIVE
            -,              -, TRANSFER_IN,  NEW,     TRANSFER_IN,  ACTIVE
            -,              -, RETAIN,       NEW,     RETAIN,       RETAINED
            -,              -, WITHDRAW,     ERROR,   NOT_A_MEMBER, -
            -,              -, TRANSFER_OUT, ERROR,   NOT_A_MEMBER, -
            ACTIVE,         7, -,            SAME,    -,            -
            ACTIVE,         7, JOIN,         SAME,    -,            -
            ACTIVE,         7, RETAIN,       CHANGED, RETAIN,       RETAINED
            ACTIVE,         7, WITHDRAW,     CHANGED, WITHDRAW,     WITHDRAWN
            ACTIVE,         7, EXPEL,        CHANGED, EXPEL,        EXPELLED
            ACTIVE,         7, TRANSFER_OUT, CHANGED, TRANSFER_OUT, TRANSFERRING
            ACTIVE,         8, JOIN,         ERROR,   MEMBER_ELSEWHERE, -
            RETAINED,       8, -,            ERROR,   MEMBER_ELSEWHERE, -
            TRANSFERRING,   8, JOIN,         ERROR,   MEMBER_ELSEWHERE, -
            TRANSFERRING,   8, TRANSFER_IN,  CHANGED, TRANSFER_IN,  ACTIVE
            TRANSFERRING,   7, TRANSFER_IN,  CHANGED, RESUME,       ACTIVE
            RETAINED,       7, JOIN,         CHANGED, RESUME,       ACTIVE
            RETAINED,       7, RETAIN,       SAME,    -,            -
            RETAINED,       7, TRANSFER_OUT, ERROR,   CHANGE_IMPOSSIBLE, -
            WITHDRAWN,      7, -,            CHANGED, JOIN,         ACTIVE
            WITHDRAWN,      8, JOIN,         CHANGED, JOIN,         ACTIVE
            WITHDRAWN,      7, WITHDRAW,     SAME,    -,            -
            EXPELLED,       7, RETAIN,       ERROR,   CHANGE_IMPOSSIBLE, -
            DECEASED,       7, -,            ERROR,   MEMBER_DECEASED, -
            """)
    void whatBecomesOfAMembership(MemberStatus now, Long unit, ChangeKind asked, RowState state, String kind,
            MemberStatus next) {
        Verdict verdict = judge(row(asked, Map.of(), null), now == null ? null : present(now, unit));
        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.status()).isEqualTo(next);
        if (state == RowState.ERROR) {
            assertThat(verdict.findings()).extracting(finding -> finding.code().name()).containsExactly(kind);
            assertThat(verdict.effect()).isEqualTo(RowEffect.NONE);
        } else {
            assertThat(verdict.kind() == null ? null : verdict.kind().name()).isEqualTo(kind);
        }
    }

    @Test
    void aChangedCellShowsBeforeAndAfterAndAnEmptyOneChangesNothing() {
        RosterRow row = row(null, Map.of(RosterColumn.EDUCATION, "60"), null);
        Verdict verdict = judge(row, present(MemberStatus.ACTIVE, 7L));
        assertThat(verdict.state()).isEqualTo(RowState.CHANGED);
        assertThat(verdict.before()).containsExactly(Map.entry("education", "20"));
        assertThat(verdict.after()).containsExactly(Map.entry("education", "60"));
        assertThat(verdict.kind()).isEqualTo(ChangeKind.CORRECT);
        assertThat(verdict.changeOn()).isEqualTo(TODAY);
    }

    @Test
    void anotherPhoneIsShownMasked() {
        RosterRow row = row(null, Map.of(), Phone.parse("13900139000").orElseThrow());
        Verdict verdict = COMPARISON.judge(row, present(MemberStatus.ACTIVE, 7L), false, "138****0000");
        assertThat(verdict.before()).containsEntry("phone", "138****0000");
        assertThat(verdict.after()).containsEntry("phone", "139****9000");
        assertThat(verdict.restore()).containsKeys("phone_key", "phone_sealed");
    }

    @Test
    void anotherNameIsWrittenButAskedAbout() {
        Verdict verdict = judge(row(null, Map.of(), null), present(MemberStatus.ACTIVE, 7L, "王建党"));
        assertThat(verdict.state()).isEqualTo(RowState.WARNING);
        assertThat(verdict.effect()).isEqualTo(RowEffect.UPDATE);
        assertThat(verdict.findings().getFirst().sentence()).contains("王建党", "王建国");
    }

    @Test
    void whoComesFromElsewhereBringsNothingToLookAt() {
        Verdict verdict = judge(row(ChangeKind.TRANSFER_IN, Map.of(RosterColumn.EDUCATION, "60"), null),
                present(MemberStatus.TRANSFERRING, 8L, "王建党"));
        assertThat(verdict.before()).containsOnlyKeys("status");
        assertThat(verdict.restore()).containsEntry("education", "20").containsEntry("unit_id", "8");
        assertThat(verdict.findings().getFirst().sentence()).contains("王*党").doesNotContain("王建党");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            1963-11-21, MALE,   -,      true
            1963-11-22, MALE,   -,      false
            1968-11-21, FEMALE, -,      true
            1963-11-21, MALE,   RETAIN, false
            1950-01-01, -,      -,      true
            """)
    void whoIsRetiredAndPastAgeIsNotTakenIn(LocalDate born, Sex sex, ChangeKind asked, boolean refused) {
        var identity = new Identity(DocumentType.ID_CARD, "1", born, sex);
        RosterRow row = new RosterRow(5, List.of(), identity, "王建国", sex, born, null,
                Map.of(RosterColumn.EMPLOYMENT, "4"), null, null, asked, null, null, new RowUnit(7, 700), List.of());
        assertThat(judge(row, null).findings().stream().map(Finding::code).toList())
                .isEqualTo(refused ? List.of(RowFinding.RETIRED_AND_PAST_AGE) : List.of());
    }

    private static Verdict judge(RosterRow row, Present present) {
        return COMPARISON.judge(row, present, true, null);
    }

    private static RosterRow row(ChangeKind asked, Map<RosterColumn, String> values, Phone phone) {
        var identity = new Identity(DocumentType.ID_CARD, "1", BORN, Sex.MALE);
        return new RosterRow(5, List.of(), identity, "王建国", Sex.MALE, BORN, phone, values, null, null, asked,
                null, null, new RowUnit(7, 700), List.of());
    }

    private static Present present(MemberStatus status, long unit) {
        return present(status, unit, "王建国");
    }

    private static Present present(MemberStatus status, long unit, String name) {
        Map<RosterColumn, String> values = new EnumMap<>(Map.of(RosterColumn.NAME, name, RosterColumn.SEX, "1",
                RosterColumn.BIRTH, BORN.toString(), RosterColumn.EDUCATION, "20", RosterColumn.GROUPS, "",
                RosterColumn.JOINED_ON, "2020-01-06", RosterColumn.CHANGE_ON, "2020-01-06"));
        return new Present(1, unit * 100, new byte[] {1}, new byte[] {2}, 1, unit, unit * 100, status, values);
    }
}
