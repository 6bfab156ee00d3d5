package org.unionhall.congress.election;

import org.springframework.http.HttpStatus;
import org.unionhall.platform.refusal.Reason;

/** Every 'no' about preparing and holding an election. */
public enum ElectionRefusal implements Reason {
    TITLE_MISSING("请填写选举名称，如“第三届工会委员会委员选举”。"),
    APPRAISAL_TITLE("请填写民主测评的名称，如“2026 年度民主测评”。"),
    SUBJECTS_MISSING("请写明测评谁，一行一个，最多 %s 个。"),
    SUBJECT_LONG("“%s…”太长，每个测评对象不超过 %s 个字。"),
    SUBJECT_TWICE("“%s”列了两次，请只留一个。"),
    SEATS_INVALID("应选人数应为 1 到 999 的整数。"),
    SEATS_OF_TABLE("“%s”会员 %s 人，委员应为 %s 至 %s 人（工会基层组织选举工作条例）。现填 %s 人。"),
    CONGRESS_INVALID("届次应为 1 到 200 的整数。"),
    TERM_INVALID("每届任期应为 %s 年。"),
    CHOICE_INVALID("“%s”请从列表里选择。"),
    CONSULTATION_WOMEN("只有女职工委员会可以协商产生，其他机构要投票选举（工会基层组织选举工作条例第四十条）。"),
    CONSULTED_MISSING("请写明和哪些人、哪些小组协商过，以及协商的结果，各至少 4 个字。"),
    CONSULTED_DAY("协商日期应在 %s和今天之间。"),
    CONSULTED_NAMES("协商产生应有 %s 名人选，现在是 %s 名。请去掉没有协商一致的人选，或补上。"),
    NO_TERM("“%s”没有现任的%s，不能补选。请先在“届期任期”登记现任。"),
    SEATS_OPEN("%s的%s现在空缺 %s 名，不能补选 %s 名。有人离任的，先在“届期任期”登记离任。"),
    MEETING_OVER("“%s”已经闭会，不能再表决。"),
    RESOLUTION_MISSING("请写明决议名称（不超过 %s 字）和内容（不超过 %s 字）。"),
    RECALL_WHOM("没有找到要罢免的任职人员。请从“届期任期”里他的那一行发起。"),
    RECALL_MEETING("罢免要由会员大会或者会员代表大会表决（工会法第十八条），不能在这种会议上进行。"),
    RECALL_OPEN("这个职务的罢免已经在办，不能重复发起。"),
    STATE_WRONG("选举现在是“%s”，不能%s。", HttpStatus.CONFLICT),
    CHECK_OPEN("候选人名单已报上一级工会审查，答复以前不能改动、公示，也不用再报。"),
    CHECK_NOBODY("“%s”没有上一级工会，不用报审。"),
    CHECK_UNKNOWN("请从选举的页面提交候选人名单。"),
    CANDIDATE_UNKNOWN("没有找到这位候选人。"),
    CANDIDATE_NAME("请填写候选人姓名。"),
    CANDIDATE_TWICE("“%s”已经在候选人里。同名的人请在姓名后加注单位。"),
    CANDIDATE_NOT_MEMBER("%s不是本会会员，不能作为候选人。"),
    CANDIDATE_RETAINED("%s是保留会籍的会员，没有被选举权（工会基层组织选举工作条例第四条）。"),
    CANDIDATE_MANAGER("%s是单位行政主要负责人、法定代表人或合伙人，不能作为%s人选（工会基层组织选举工作条例第十一条）。"),
    CANDIDATE_RELATIVE("%s是单位主要负责人的近亲属，不能作为%s人选（工会法第十条）。"),
    CANDIDATE_FINANCE("%s是工会主席、分管财务的副主席或财务人员，不能担任经审委委员（工会基层组织选举工作条例第三十七条）。"),
    CANDIDATE_NOT_WOMAN("女职工委员会的人选应是女会员。"),
    CANDIDATE_IS_TELLER("%s是监票人、计票人或票箱钥匙保管人，不能同时是候选人（工会基层组织选举工作条例第二十四条）。"),
    REASON_MISSING("请写明理由，至少 4 个字。"),
    TOO_FEW("候选人不够：应选 %s 人，按差额率 %s 至少要有 %s 名，现有 %s 名。"),
    NOTICE_TOO_SHORT("候选人名单至少公示 %s 个工作日（工会基层组织选举工作条例第十七条）：从 %s 起，应到 %s 或以后。"),
    NOTICE_RUNNING("候选人公示到 %s 为止，期满才能冻结名册。"),
    OBJECTION_OPEN("还有 %s 条异议没有答复，请先答复。"),
    OBJECTION_MISSING("请写明异议内容，至少 4 个字。"),
    ROLL_EMPTY("名册上没有有选举权的人。请先确定会议代表，或核对会员花名册。"),
    WEIGHT_ALONE("票权 %s 只有 %s 人，少于 %s 人，投票后会被认出来。请调整票权。"),
    TELLERS_MISSING("还没有监票人。请先登记至少一名监票人。"),
    TELLER_IS_CANDIDATE("%s是候选人，不能做监票、计票或保管钥匙。"),
    TELLER_UNKNOWN("没有找到账号“%s”。请填写对方登录用的账号或手机号。"),
    TELLER_TWICE("两名计票人必须是不同的人，要各自独立录入。"),
    KEYS_SAME("两把钥匙要由两个人分别保管，大会主持人和经审代表不能是同一人。"),
    KEYS_MISSING("票箱还缺钥匙。请大会主持人和经审代表分别生成钥匙，再开始投票。"),
    KEY_MADE("这把钥匙已经生成，投票开始后不能更换。"),
    KEY_NOT_YOURS("这把钥匙不由您保管。"),
    ROUND_WRONG("这一轮现在不能%s。请刷新页面看最新进度。", HttpStatus.CONFLICT),
    PRESENT_INVALID("到会人数应为 0 到 %s 的整数。"),
    COUNTS_INVALID("发出和收回的选票应为 0 到 %s 的整数。"),
    PAPER_BY_NAME("手机和纸质并用时，纸质选票要按人发：请在名册上逐人登记，合计会自动算出。"),
    LINE_INVALID("第 %s 捆第 %s 行看不懂：“%s”。请写成“记号 张数 另选姓名”，记号每位候选人一个：1 赞成、2 不赞成、0 弃权；废票写 F。"),
    LINE_MARKS("第 %s 捆第 %s 行有 %s 个记号，候选人是 %s 名。"),
    LINE_MARK("第 %s 捆第 %s 行的记号“%s”里有不认识的数字，每个记号只能是 0 到 %s。"),
    TELLER_NOT_YOU("第%s计票人是%s，您不能代他录入。"),
    ENTRIES_DIFFER("两名计票人的录入有 %s 处不同，请对照选票核实后改正。"),
    ENTRIES_MISSING("第%s计票人还没有录入纸质选票。"),
    STEP_CONFIRMED("监票人已经确认，不能再改。", HttpStatus.CONFLICT),
    STEP_EARLY("还不能确认这一步。请先完成前面的步骤。"),
    NOT_SCRUTINEER("只有监票人可以确认。"),
    NOT_CONFIRMED("监票人还没有全部确认。"),
    BALLOTS_UNOPENED("电子票箱还没有打开。请两位钥匙保管人交出钥匙。"),
    WEIGHT_MISSING("选举人的票权不同，请选择这些选票的票权。"),
    WEIGHT_COUNTS("选举人的票权不同，请按票权分别清点发出和收回的选票。"),
    WEIGHT_ISSUED("票权 %s 的选票发出 %s 张，名册上这个票权只有 %s 人。"),
    WEIGHT_RETURNED("票权 %s 的选票收回 %s 张，录入 %s 张，两者应相等。请逐捆核对。"),
    WEIGHT_UNKNOWN("名册上没有票权 %s 的选举人。"),
    TALLY_NUMBER("“%s”应为 0 或以上的整数。"),
    TALLY_OTHERS("另选第 %s 行看不懂：“%s”。请写成“姓名 票数”。"),
    TABLETS_MANY("一个工会同时最多登记 %s 台投票平板，请先停用不用的。"),
    TABLET_CODE("配对码不对，或者超过 10 分钟已失效。请在选举页面重新登记一台平板。"),
    TABLET_OUT("这台平板还没有登记，或者已经停用。请找工作人员。"),
    VOTER_ABSENT("这位选举人还没有签到，不能发投票码。请先在会议名单里签到。", HttpStatus.CONFLICT),
    SEATS_REDUCED("减少名额后应选 %s 名，少于规定的最少 %s 名。");

    private final String sentence;
    private final HttpStatus status;

    ElectionRefusal(String sentence) {
        this(sentence, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    ElectionRefusal(String sentence, HttpStatus status) {
        this.sentence = sentence;
        this.status = status;
    }

    /** Whether the sentence names a person. */
    boolean names() {
        return sentence.contains("%s") && (name().startsWith("CANDIDATE_") || name().startsWith("TELLER_"));
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
