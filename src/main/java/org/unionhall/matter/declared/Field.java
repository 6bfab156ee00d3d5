package org.unionhall.matter.declared;

import java.util.List;

/**
 * Something the form of a kind asks.
 *
 * @param code    stable name of the value, such as {@code employer}
 * @param name    its label on screens
 * @param type    what may be answered
 * @param must    whether an answer is needed
 * @param hint    what helps to answer, or null
 * @param known   where the union may know the answer already, such as {@code member.employer}; or null
 * @param options the answers to choose from; empty for free ones
 */
public record Field(String code, String name, Type type, boolean must, String hint, String known, List<Option> options) {

    /** A choice: the value kept and the word shown. */
    public record Option(String value, String label) {
    }

    /** What kind of answer it is; class A answers are sealed in the database and shown masked (privacy.md 6.3). */
    public enum Type {
        TEXT, LONG_TEXT, DATE, NUMBER, MONEY, CHOICE, CHOICES, YES_NO, UNIT, CREDIT_CODE, PHONE, ID_NUMBER, BANK_ACCOUNT;

        public boolean sealed() {
            return this == PHONE || this == ID_NUMBER || this == BANK_ACCOUNT;
        }
    }

    public Field {
        options = List.copyOf(options);
    }
}
