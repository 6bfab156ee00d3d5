package org.unionhall.platform.sheet;

import org.unionhall.platform.refusal.Reason;

/** Every 'no' to a file that was handed in; each sentence says what to do. */
public enum SheetRefusal implements Reason {

    NOT_A_TABLE("这个文件不是表格。请用 Excel 或 WPS 打开后，另存为 .xlsx 再上传。"),
    WEB_PAGE("这个文件其实是网页格式，只是改了扩展名。请用 Excel 或 WPS 打开后，另存为 .xlsx 再上传。"),
    OLD_FORMAT("这个文件的格式太老或不常用（如 Excel 95、.xlsb、.ods）。请打开后另存为 .xlsx 再上传。"),
    TRUNCATED("文件不完整或已损坏，可能没有下载完或没有传完。请在电脑上打开看看，能打开就另存为 .xlsx 再上传。"),
    TOO_LARGE("文件太大，超过 %s。请分成几个文件上传。"),
    ZIP_BOMB("文件解压后异常地大，已停止读取。请新建一个空白表格，只把数据粘贴过去，保存后再上传。"),
    TOO_MANY_COLUMNS("第 %s 行超过 %s 列。请删去多余的列，保存后再上传。"),
    CELL_TOO_LONG("第 %s 行有一个单元格超过 %s 个字。请改短，保存后再上传。"),
    QUOTES_OPEN("第 %s 行有一个双引号没有配对，后面的内容分不清列。请补上或删去这个引号，或另存为 .xlsx 再上传。"),
    PASSWORD_PROTECTED("文件有打开密码。请在 Excel 或 WPS 里去掉密码，保存后再上传。"),
    EMPTY("表格是空的：看得见的工作表里没有内容。请检查是否选错了文件，或数据在隐藏的工作表里。"),
    NO_HEADER("前 %s 行里没有找到表头。请让表头单独占一行（如“姓名、性别、证件号码”），再上传。");

    private final String sentence;

    SheetRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
