package org.unionhall.membership.importing;

import java.sql.Connection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.unionhall.membership.member.MemberStatus;
import org.unionhall.people.People;
import org.unionhall.platform.database.CopyRows;
import org.unionhall.platform.sealing.Seals;
import org.unionhall.platform.text.Bigrams;

/** Brings judged rows into the preview, by COPY. */
@Component
class PreviewRows {

    private static final List<String> COLUMNS = List.of("import_id", "row", "state", "effect", "codes", "details",
            "cells_sealed", "person_key", "person_version", "version", "unit_id", "place", "document_type",
            "number_sealed", "phone_key", "phone_sealed", "name", "grams", "sex", "birth", "ethnicity", "employment",
            "education", "skill", "politics", "household", "household_place", "native_place", "migrant",
            "employer", "national_no", "groups", "status", "change_kind", "change_reason", "change_on", "joined_on");
    private static final RosterColumn[] BEFORE_MIGRANT = {RosterColumn.ETHNICITY, RosterColumn.EMPLOYMENT,
        RosterColumn.EDUCATION, RosterColumn.SKILL, RosterColumn.POLITICS, RosterColumn.HOUSEHOLD,
        RosterColumn.HOUSEHOLD_PLACE, RosterColumn.NATIVE_PLACE};

    private final JdbcTemplate jdbc;
    private final Seals seals;

    PreviewRows(JdbcTemplate jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    void put(CopyRows copy, long importId, RosterRow row, byte[] key, byte[] phoneKey, Present present,
            Verdict verdict) {
        boolean wrong = !verdict.findings().isEmpty();
        boolean newcomer = present == null && row.identity() != null;
        copy.row(COLUMNS.size()).bigint(importId).integer(row.number()).text(verdict.state().code())
                .text(verdict.effect().name())
                .texts(verdict.findings().stream().map(finding -> finding.code().name()).distinct().toList())
                .jsonb(Details.json(verdict)).bytes(wrong ? SealedCells.seal(row.cells(), seals) : null)
                .bytes(key).integer(present == null ? null : Integer.valueOf(present.personVersion()))
                .integer(present == null ? null : present.version())
                .bigint(row.unit() == null ? null : Long.valueOf(row.unit().id()))
                .bigint(row.unit() == null ? null : Long.valueOf(row.unit().place()));
        copy.smallint(row.identity() == null ? null : Integer.valueOf(row.identity().document().code()))
                .bytes(newcomer ? seals.seal(row.identity().number(), People.NUMBER) : null).bytes(phoneKey)
                .bytes(row.phone() == null ? null : seals.seal(row.phone().digits(), People.PHONE)).text(row.name())
                .texts(row.name() == null ? null : Bigrams.of(row.name()))
                .smallint(row.sex() == null ? null : Integer.valueOf(row.sex().code())).date(row.birth());
        for (RosterColumn column : BEFORE_MIGRANT) {
            copy.text(row.value(column));
        }
        MemberStatus status = verdict.status();
        copy.bool(row.migrant()).text(row.value(RosterColumn.EMPLOYER)).text(row.value(RosterColumn.NATIONAL_NO))
                .texts(row.groups()).text(status == null ? null : status.name())
                .text(verdict.kind() == null ? null : verdict.kind().name()).text(row.value(RosterColumn.CHANGE_REASON))
                .date(verdict.changeOn()).date(verdict.joinedOn());
    }

    void send(CopyRows copy) {
        String columns = String.join(", ", COLUMNS);
        jdbc.execute((Connection connection) -> copy.into(connection, "membership.import_row", columns));
    }

    void forget(long importId) {
        jdbc.update("delete from membership.import_row where import_id = ?", importId);
    }
}
