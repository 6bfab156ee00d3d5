package org.unionhall.access.door;

/** Nobody is signed in: pages lead to the login page and back, programs get 401. */
class NotSignedIn extends RuntimeException {

    NotSignedIn() {
        super(null, null, false, false);
    }
}
