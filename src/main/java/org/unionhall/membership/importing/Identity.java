package org.unionhall.membership.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.unionhall.people.DocumentType;
import org.unionhall.people.IdNumber;
import org.unionhall.people.Sex;
import org.unionhall.platform.sheet.Cells;

/** Who a row is about: the document, its number in one form, and what the number itself tells of birth and sex. */
record Identity(DocumentType document, String number, LocalDate birth, Sex sex) {

    private static final Pattern OTHER_NUMBER = Pattern.compile("[\\p{L}\\p{N}()]{4,30}");
    private static final Pattern CITIZEN_NUMBER = Pattern.compile("\\d{17}[\\dX]");

    /** Reads the number; null, with a finding added, where it does not tell who this is. */
    static Identity read(String text, boolean numeric, DocumentType stated, LocalDate today, List<Finding> findings) {
        return switch (stated) {
            case null -> citizen(text, numeric, today, findings);
            case ID_CARD, RESIDENCE_PERMIT -> citizen(text, numeric, today, findings);
            case FOREIGN_PERMANENT -> Cells.clean(text).length() == 18 ? citizen(text, numeric, today, findings)
                    : other(stated, text, findings);
            case PASSPORT, OFFICER -> other(stated, text, findings);
        };
    }

    private static Identity citizen(String text, boolean numeric, LocalDate today, List<Finding> findings) {
        IdNumber.Parsed parsed = IdNumber.parse(text, numeric, today);
        if (parsed.ok()) {
            IdNumber id = parsed.number();
            return new Identity(id.documentType(), id.text(), id.birth(), id.sex());
        }
        findings.add(finding(parsed, Cells.clean(text).replaceAll("[\\s\\-]", "")));
        return null;
    }

    private static Finding finding(IdNumber.Parsed parsed, String number) {
        return switch (parsed.flaw()) {
            case MISSING -> RowFinding.ID_MISSING.in(RosterColumn.NUMBER);
            case DAMAGED -> RowFinding.ID_DAMAGED.in(RosterColumn.NUMBER);
            case LENGTH -> RowFinding.ID_LENGTH.in(RosterColumn.NUMBER, String.valueOf(number.length()));
            case CHARACTERS -> RowFinding.ID_CHARACTERS.in(RosterColumn.NUMBER);
            case REGION_UNKNOWN -> RowFinding.ID_REGION.in(RosterColumn.NUMBER, number.substring(0, 2));
            case BIRTH_IMPOSSIBLE -> impossible(number.length() == 15
                    ? "19" + number.substring(6, 12) : number.substring(6, 14));
            case CHECKSUM -> RowFinding.ID_CHECKSUM.in(RosterColumn.NUMBER, parsed.expectedCheck());
        };
    }

    private static Finding impossible(String day) {
        String shown = Integer.parseInt(day.substring(0, 4)) + "年" + Integer.parseInt(day.substring(4, 6)) + "月"
                + Integer.parseInt(day.substring(6)) + "日";
        return RowFinding.BIRTH_IMPOSSIBLE.in(RosterColumn.NUMBER, "证件里的出生日期", shown, "不存在或不合情理");
    }

    private static Identity other(DocumentType document, String text, List<Finding> findings) {
        String number = Cells.clean(text).replace(" ", "").toUpperCase(java.util.Locale.ROOT);
        if (number.isEmpty()) {
            findings.add(RowFinding.ID_MISSING.in(RosterColumn.NUMBER));
        } else if (Cells.scientific(number)) {
            findings.add(RowFinding.ID_DAMAGED.in(RosterColumn.NUMBER));
        } else if (!OTHER_NUMBER.matcher(number).matches() || CITIZEN_NUMBER.matcher(number).matches()) {
            findings.add(RowFinding.DOCUMENT_MISMATCH.in(RosterColumn.NUMBER, document.title()));
        } else {
            return new Identity(document, number, null, null);
        }
        return null;
    }

    /** Says nothing of the number: it is personal data. */
    @Override
    public String toString() {
        return "Identity of " + document;
    }
}
