package org.unionhall.matter.declared;

/**
 * What an officer may decide in a state.
 *
 * @param code   stable name, such as {@code approve}
 * @param name   the word on the button
 * @param to     the state it leads to, or {@link #DONE} or {@link #REFUSED}
 * @param reason whether words must, may or need not be given
 * @param batch  whether many matters may be decided so at once
 * @param effect what the module's code does in the same transaction, or null
 * @param not    who may not do it although it lies with them: {@link #FILER}, or null
 */
public record Act(String code, String name, String to, Reason reason, boolean batch, String effect, String not) {

    public static final String DONE = "done";
    public static final String REFUSED = "refused";
    /** Who filed it: for themselves, or as an officer for somebody else. Another pair of eyes decides. */
    public static final String FILER = "filer";

    /** Whether why must be told. */
    public enum Reason { NONE, OPTIONAL, REQUIRED }

    public boolean ends() {
        return to.equals(DONE) || to.equals(REFUSED);
    }

    public boolean notByFiler() {
        return FILER.equals(not);
    }
}
