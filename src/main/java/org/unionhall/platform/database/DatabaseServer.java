package org.unionhall.platform.database;

/** The server this program works with, stopped with the program if it started it. */
record DatabaseServer(Address address, AutoCloseable running) implements AutoCloseable {

    @Override
    public void close() throws Exception {
        running.close();
    }
}
