package org.unionhall.platform.document;

/** The page of GB/T 9704 in points: A4, the text 156 by 225 mm, 22 lines of 28 characters. */
final class Sheet {

    static final float MM = 72 / 25.4f;
    static final float WIDTH = 210 * MM;
    static final float HEIGHT = 297 * MM;
    static final float LEFT = 28 * MM;
    static final float TOP = 37 * MM;
    static final float TEXT_WIDTH = 156 * MM;
    static final float TEXT_HEIGHT = 225 * MM;
    static final float LINE = TEXT_HEIGHT / 22;

    /** 三号, 二号, 四号 and the sizes of tables and notes. */
    static final float BODY = 16;
    static final float TITLE = 22;
    static final float SMALL = 14;
    static final float TABLE = 12;
    static final float NOTE = 10.5f;

    static final float HEAD_ABOVE = 35 * MM;
    static final float HEAD_LARGEST = 44;
    static final float RED_LINE_BELOW_NUMBER = 4 * MM;

    private Sheet() {
    }
}
