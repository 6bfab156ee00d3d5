package org.unionhall.matter.running;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.matter.declared.Field;
import org.unionhall.matter.declared.Kind;
import org.unionhall.organization.CreditCode;
import org.unionhall.people.Document;
import org.unionhall.people.DocumentType;
import org.unionhall.people.Phone;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.sealing.Seals;
import org.unionhall.platform.sheet.Cells;
import org.unionhall.platform.sheet.Dates;
import java.time.Clock;
import org.unionhall.platform.time.Shanghai;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Checks what was answered to a form, and parts it into what may be read and what is sealed (privacy.md 6.3). */
@Component
public class Answers {

    private static final String SEALED = "matter.answers";
    private static final int LONG = 2000;
    private static final int SHORT = 100;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    private final Seals seals;
    private final JsonMapper json;
    private final Clock clock;

    Answers(Seals seals, JsonMapper json, Clock clock) {
        this.seals = seals;
        this.json = json;
        this.clock = clock;
    }

    /** The answers in one form, what was not asked left out; a problem beside each field that cannot be used. */
    public Map<String, String> read(Kind kind, Map<String, String> typed, Map<String, MatterProblem> problems) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            String text = field.type() == Field.Type.LONG_TEXT ? Optional.ofNullable(typed.get(field.code())).orElse("").strip()
                    : Cells.clean(typed.get(field.code()));
            if (text.isEmpty()) {
                if (field.must()) {
                    problems.put(field.code(), new MatterProblem(MatterRefusal.ANSWER_MISSING, field.name()));
                }
            } else {
                Optional<String> read = field.type() == Field.Type.ID_NUMBER ? number(field, text, document(kind, typed), problems)
                        : one(field, text, problems);
                read.ifPresent(value -> answers.put(field.code(), value));
            }
        }
        return answers;
    }

    private Optional<String> one(Field field, String text, Map<String, MatterProblem> problems) {
        int most = field.type() == Field.Type.LONG_TEXT ? LONG : SHORT;
        if (text.codePointCount(0, text.length()) > most) {
            problems.put(field.code(), new MatterProblem(MatterRefusal.ANSWER_TOO_LONG, field.name(), most));
            return Optional.empty();
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT, UNIT -> Optional.of(text);
            case DATE -> or(field, Dates.read(text).map(Object::toString), "请写成 2026-11-21 的样子。", problems);
            case NUMBER -> or(field, Optional.of(text).filter(number -> number.matches("\\d{1,9}")), "请填写整数。", problems);
            case MONEY -> or(field, Optional.of(text).filter(money -> money.matches("\\d{1,12}(\\.\\d{1,2})?")),
                    "请填写金额，最多两位小数。", problems);
            case CHOICE -> or(field, Optional.of(text).filter(value -> offered(field, value)), "请从选项里选一个。", problems);
            case CHOICES -> or(field, Optional.of(text).filter(values -> List.of(values.split(",")).stream()
                    .allMatch(value -> offered(field, value))), "请从选项里选。", problems);
            case YES_NO -> or(field, Optional.of(text).filter(value -> value.matches("yes|no")), "请选是或否。", problems);
            case CREDIT_CODE -> credit(field, text, problems);
            case PHONE -> or(field, Phone.parse(text).map(Phone::digits), "手机号应为 11 位，13 至 19 开头。", problems);
            case ID_NUMBER -> number(field, text, DocumentType.ID_CARD, problems);
            case BANK_ACCOUNT -> or(field, Optional.of(text.replace(" ", "")).filter(digits -> digits.matches("\\d{8,30}")),
                    "账号应为 8 到 30 位数字。", problems);
        };
    }

    private static Optional<String> credit(Field field, String text, Map<String, MatterProblem> problems) {
        CreditCode.Parsed parsed = CreditCode.parse(text);
        return or(field, Optional.ofNullable(parsed.code()).map(CreditCode::text), parsed.sentence(), problems);
    }

    /** Which paper the number is of: what the form asks as {@code document}, else the identity card. */
    private static DocumentType document(Kind kind, Map<String, String> typed) {
        return kind.field("document").flatMap(field -> DocumentType.read(typed.get("document"))).orElse(DocumentType.ID_CARD);
    }

    private Optional<String> number(Field field, String text, DocumentType type, Map<String, MatterProblem> problems) {
        Document.Read read = Document.read(type, text, Shanghai.today(clock));
        return or(field, Optional.ofNullable(read.document()).map(Document::number), read.problem(), problems);
    }

    private static boolean offered(Field field, String value) {
        return field.options().stream().anyMatch(option -> option.value().equals(value));
    }

    private static Optional<String> or(Field field, Optional<String> read, String sentence, Map<String, MatterProblem> problems) {
        if (read.isEmpty()) {
            problems.put(field.code(), new MatterProblem(MatterRefusal.ANSWER_INVALID, field.name(), sentence));
        }
        return read;
    }

    /** What may be read by who handles it: class A answers masked. */
    public Map<String, String> shown(Kind kind, Map<String, String> answers) {
        Map<String, String> shown = new LinkedHashMap<>(answers);
        kind.fields().stream().filter(field -> field.type().sealed() && answers.containsKey(field.code()))
                .forEach(field -> shown.put(field.code(), masked(field.type(), answers.get(field.code()))));
        return shown;
    }

    private static String masked(Field.Type type, String value) {
        return switch (type) {
            case ID_NUMBER -> Masks.idNumber(value);
            case PHONE -> Masks.phone(value);
            default -> Masks.account(value);
        };
    }

    String written(Map<String, String> shown) {
        return json.writeValueAsString(shown);
    }

    /** The class A answers, sealed; null when there are none. */
    byte[] sealed(Kind kind, Map<String, String> answers) {
        Map<String, String> secret = new LinkedHashMap<>();
        kind.fields().stream().filter(field -> field.type().sealed() && answers.containsKey(field.code()))
                .forEach(field -> secret.put(field.code(), answers.get(field.code())));
        return secret.isEmpty() ? null : seals.seal(json.writeValueAsString(secret), SEALED);
    }

    public Map<String, String> read(String written) {
        return written == null ? Map.of() : json.readValue(written, TEXTS);
    }

    /** Everything in full, for the code of the kind. */
    public Map<String, String> opened(String written, byte[] sealed) {
        Map<String, String> answers = new LinkedHashMap<>(read(written));
        if (sealed != null) {
            answers.putAll(json.readValue(seals.open(sealed, SEALED), TEXTS));
        }
        return answers;
    }
}
