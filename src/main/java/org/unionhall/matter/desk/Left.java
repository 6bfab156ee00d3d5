package org.unionhall.matter.desk;

/** A matter that a batch has not done. */
public record Left(long id, String title, String why) {
}
