package org.unionhall.membership.importing;

import org.unionhall.platform.refusal.Reason;

/** Every 'no' to an import as a whole; what is wrong with single rows is {@link RowFinding}. */
enum ImportRefusal implements Reason {
    FILE_MISSING("没有选择文件。请选择 .xlsx、.xls 或 .csv 花名册再上传。"),
    UNIT_CLOSED("%s已撤销，不能再导入会员。"),
    COLUMNS_MISSING("没有认出必需的列：%s。请指明它们在哪一列，或修改表头后重新上传。"),
    COLUMN_TWICE("“%s”指到了两列。一个项目只能对应一列，请改正。"),
    NO_ROWS("第 %s 行是表头，下面没有会员。请检查是否选错了工作表或文件。"),
    NOT_PREVIEWED("这次导入现在是“%s”，不能写入。"),
    NOTHING_TO_WRITE("没有可写入的行：新会员、有变化的行都是 0。请改正有问题的行后重新导入。"),
    INTERRUPTED("写入被中断，没有写入任何一行，可重新写入。"),
    CANNOT_CANCEL("这次导入现在是“%s”，不能取消。"),
    CANNOT_MAP("这次导入现在是“%s”，不能再改列的对应关系。"),
    NOT_COMMITTED("这次导入现在是“%s”，没有可撤销的。"),
    TOO_LATE("写入已超过 %s 天，不能整批撤销。请逐人更正。"),
    LATER_CHANGES("有 %s 人在这次导入以后又有变动，不能整批撤销。请逐人更正，或先撤销后来的变动。"),
    BROKEN("系统读取这个文件时出了故障。请稍后重新上传；仍不行请把文件名告诉系统管理员。"),
    FILE_GONE("原文件已按规定删除，不能再下载。");

    private final String sentence;

    ImportRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
