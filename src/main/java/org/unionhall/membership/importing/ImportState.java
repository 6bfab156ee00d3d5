package org.unionhall.membership.importing;

/** How far an import has come; the names are what programs see. */
public enum ImportState {
    READING("正在读取"),
    PREVIEWED("待写入"),
    COMMITTING("正在写入"),
    COMMITTED("已写入"),
    CANCELLED("已取消"),
    UNDONE("已撤销"),
    FAILED("读不了");

    private final String title;

    ImportState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
