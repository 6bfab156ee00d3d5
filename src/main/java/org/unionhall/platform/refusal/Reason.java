package org.unionhall.platform.refusal;

import org.springframework.http.HttpStatus;

/**
 * One 'no' of a module, implemented by an enum per module. Its name is the stable code that programs see,
 * its sentence is what people read; {@code %s} in it stands for a fact of the case.
 */
public interface Reason {

    String name();

    String sentence();

    /** What programs are answered with: 422, or what fits this 'no' better. */
    default HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    default Refusal because(Object... facts) {
        return new Refusal(this, facts);
    }
}
