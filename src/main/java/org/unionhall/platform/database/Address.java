package org.unionhall.platform.database;

/** Where a database is and who asks. Its text form leaves the password out. */
record Address(String url, String user, String password) {

    @Override
    public String toString() {
        return user + " @ " + url.replaceFirst("\\?.*", "");
    }
}
