package org.unionhall.access;

/** Sends short messages to phones, in the transaction of who asks; the notice module answers. */
public interface CodeSending {

    /**
     * @param phone eleven digits
     * @param kind  stable code, by which the gateway finds its template
     * @param text  with {@code {code}} where the code goes
     * @param code  six digits, worth five minutes, or null
     */
    record Message(String phone, String kind, String title, String text, String code) {

        @Override
        public String toString() {
            return "message " + kind;
        }
    }

    /** Whether messages go out at all: a gateway is set up, and this is not the demo. */
    boolean open();

    void send(Message message);
}
