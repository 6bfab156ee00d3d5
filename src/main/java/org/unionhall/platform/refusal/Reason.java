package org.unionhall.platform.refusal;

/**
 * One 'no' of a module, implemented by an enum per module. Its name is the stable code that programs see,
 * its sentence is what people read; {@code %s} in it stands for a fact of the case.
 */
public interface Reason {

    String name();

    String sentence();

    default Refusal because(Object... facts) {
        return new Refusal(this, facts);
    }
}
