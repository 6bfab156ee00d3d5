package org.unionhall.platform.sheet;

/** What a file really is, decided by its content and not by its name. */
public enum SheetFormat { XLSX, XLS, CSV }
