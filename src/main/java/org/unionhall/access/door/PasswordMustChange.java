package org.unionhall.access.door;

/** The initial password is still in use: every door but the change of password is shut. */
class PasswordMustChange extends RuntimeException {

    PasswordMustChange() {
        super(null, null, false, false);
    }
}
