package org.unionhall.access;

/**
 * What may be permitted, and how far down it reaches. Figures and units are open to the whole subtree; names and
 * numbers of persons only where the roster is kept: in one's own unit and where a unit has entrusted its roster
 * (托管) or a case reason was stated.
 */
public enum Permission {
    READ_UNITS("查看组织", Reach.SUBTREE),
    CHANGE_UNITS("组建、变更、移动、合并、拆分、撤销组织", Reach.SUBTREE),
    CHANGE_PROFILE("维护组织资料和覆盖单位", Reach.KEPT),
    READ_FIGURES("查看统计数字", Reach.SUBTREE),
    READ_ROSTER("查看会员名册", Reach.KEPT),
    CHANGE_ROSTER("更正会员信息、办理会籍", Reach.KEPT),
    IMPORT_ROSTER("导入会员花名册", Reach.KEPT),
    EXPORT_ROSTER("导出会员花名册", Reach.KEPT),
    REVEAL("说明理由后查看完整证件号、手机号", Reach.KEPT),
    OPEN_CASE("说明个案理由，临时查看下级名册", Reach.SUBTREE),
    HANDLE_MATTERS("受理、审批、退回本单位的事项，窗口代办", Reach.KEPT),
    WATCH_MATTERS("查看下级事项的进度和时限，不看申请人资料", Reach.SUBTREE),
    RUN_CONGRESS("办理大会和选举，看参会人员姓名", Reach.KEPT),
    ENTRUST("决定名册由谁托管", Reach.SUBTREE),
    MANAGE_ACCOUNTS("开设账号、任免岗位", Reach.SUBTREE),
    MANAGE_RULES("为本级和下级调整规则数值", Reach.SUBTREE),
    READ_TRAIL("查看审计留痕", Reach.SUBTREE),
    OPERATE("运行维护：重新计数、核验留痕、后台任务", Reach.SUBTREE);

    /** How far below the post's unit a permission reaches. */
    public enum Reach {
        /** The unit and everything below it. */
        SUBTREE("本级及下级", "本组织和它的全部下级"),
        /** Where this unit keeps the roster: itself, its own branches and groups, and what was entrusted to it. */
        KEPT("本级及托管", "本组织及其分会、小组，和托管给它的组织");

        private final String title;
        private final String sentence;

        Reach(String title, String sentence) {
            this.title = title;
            this.sentence = sentence;
        }

        public String title() {
            return title;
        }

        public String sentence() {
            return sentence;
        }
    }

    private final String sentence;
    private final Reach reach;

    Permission(String sentence, Reach reach) {
        this.sentence = sentence;
        this.reach = reach;
    }

    public String sentence() {
        return sentence;
    }

    public Reach reach() {
        return reach;
    }
}
