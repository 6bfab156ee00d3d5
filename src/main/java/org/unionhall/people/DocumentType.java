package org.unionhall.people;

import java.util.Optional;
import org.unionhall.platform.codes.CodeList;

/** Which paper shows who a person is; its codes and names are the code list {@code document}. */
public enum DocumentType {
    ID_CARD("1"), PASSPORT("2"), OFFICER("3"), RESIDENCE_PERMIT("4"), FOREIGN_PERMANENT("5");

    private final String code;

    DocumentType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String title() {
        return CodeList.named("document").of(code).orElseThrow().name();
    }

    public static Optional<DocumentType> of(String code) {
        for (var type : values()) {
            if (type.code.equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Reads what a clerk writes: a code, a name or a usual short form such as 身份证. */
    public static Optional<DocumentType> read(String cellText) {
        return CodeList.named("document").read(cellText).flatMap(code -> of(code.code()));
    }
}
