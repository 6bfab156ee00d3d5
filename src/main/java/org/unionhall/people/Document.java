package org.unionhall.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unionhall.platform.sheet.Cells;

/** A document and its number in one form, as typed on a form; a citizen's number also tells birth and sex. */
public record Document(DocumentType type, String number) {

    private static final Pattern OTHER_NUMBER = Pattern.compile("[\\p{L}\\p{N}()]{4,30}");
    private static final Pattern CITIZEN_NUMBER = Pattern.compile("\\d{17}[\\dX]");

    /** Either a document ({@code problem} is null) or a Chinese sentence saying what is wrong; it never repeats the number. */
    public record Read(Document document, String problem) {
    }

    /** @param today nobody is born after it */
    public static Read read(DocumentType type, String typed, LocalDate today) {
        return switch (type) {
            case ID_CARD, RESIDENCE_PERMIT -> citizen(type, typed, today);
            case FOREIGN_PERMANENT -> Cells.clean(typed).length() == 18 ? citizen(type, typed, today) : other(type, typed);
            case PASSPORT, OFFICER -> other(type, typed);
        };
    }

    /** The number as one of the national scheme, if it is. */
    public Optional<IdNumber> citizenNumber() {
        return CITIZEN_NUMBER.matcher(number).matches() ? Optional.of(new IdNumber(number)) : Optional.empty();
    }

    private static Read citizen(DocumentType type, String typed, LocalDate today) {
        IdNumber.Parsed parsed = IdNumber.parse(typed, false, today);
        if (!parsed.ok()) {
            return new Read(null, parsed.sentence());
        }
        IdNumber id = parsed.number();
        return id.documentType() == type ? new Read(new Document(type, id.text()), null)
                : new Read(null, "这个号码是" + id.documentType().title() + "的号码，请核对证件类别。");
    }

    private static Read other(DocumentType type, String typed) {
        String number = Cells.clean(typed).replace(" ", "").toUpperCase(java.util.Locale.ROOT);
        if (number.isEmpty()) {
            return new Read(null, "没有填写证件号码。");
        }
        return OTHER_NUMBER.matcher(number).matches() && !CITIZEN_NUMBER.matcher(number).matches()
                ? new Read(new Document(type, number), null)
                : new Read(null, "这不是" + type.title() + "号码的写法，请核对证件类别和号码。");
    }

    /** Says nothing of the number: it is personal data. */
    @Override
    public String toString() {
        return "document " + type;
    }
}
