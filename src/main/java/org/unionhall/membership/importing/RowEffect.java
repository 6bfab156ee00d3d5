package org.unionhall.membership.importing;

/** What a commit does with a row: takes a person in, changes what is known, or nothing. */
enum RowEffect { INSERT, UPDATE, NONE }
