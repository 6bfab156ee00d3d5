package org.unionhall.platform.sheet;

/** Takes the rows of a file one after the other, in the order of their numbers. */
@FunctionalInterface
public interface RowHandler {

    void row(SheetRow row);
}
