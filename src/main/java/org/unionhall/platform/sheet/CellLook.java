package org.unionhall.platform.sheet;

/** The few styles of written cells; their order is that of the {@code cellXfs} in the style part. */
enum CellLook {
    PLAIN("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"),
    /** Text, so that what is typed over it stays text too. */
    TEXT("<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"),
    DATE("<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"),
    HEADER("<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\""
            + " applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/></xf>"),
    TITLE("<xf numFmtId=\"49\" fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\">"
            + "<alignment horizontal=\"center\" vertical=\"center\"/></xf>"),
    NOTE("<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
            + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>");

    private static final String FONT = "<name val=\"宋体\"/><family val=\"3\"/><charset val=\"134\"/>";

    private final String format;

    CellLook(String format) {
        this.format = format;
    }

    static String part() {
        var formats = new StringBuilder();
        for (var style : values()) {
            formats.append(style.format);
        }
        return XlsxParts.HEAD + "<styleSheet xmlns=\"" + XlsxParts.MAIN + "\">"
                + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
                + "<fonts count=\"3\"><font><sz val=\"11\"/>" + FONT + "</font><font><b/><sz val=\"11\"/>" + FONT
                + "</font><font><b/><sz val=\"16\"/>" + FONT + "</font></fonts>"
                + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/>"
                + "</fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EDF5\"/></patternFill></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"" + values().length + "\">" + formats + "</cellXfs>"
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    }
}
