package org.unionhall.congress.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.unionhall.platform.document.Block;
import org.unionhall.platform.document.Letter;
import org.unionhall.platform.page.Show;

/** 请示 and 批复 of a congress, and the notice of a meeting, as official letters. */
final class MeetingLetters {

    private MeetingLetters() {
    }

    /** What the union asks of the one above. */
    static Letter request(Meeting meeting, Plan plan, String to, LocalDate on) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph("根据《中华人民共和国工会法》《中国工会章程》《工会基层组织选举工作条例》的规定，经研究，拟于" + Show.day(meeting.day())
                + "在" + meeting.venue() + "召开" + meeting.title() + "。现将有关事项请示如下。"));
        body.add(new Block.Heading("一、大会的主要任务"));
        body.add(new Block.Paragraph("听取和审议工会委员会工作报告、财务工作报告、经费审查委员会工作报告；选举新一届工会委员会和经费审查委员会；讨论决定其他重要事项。"));
        body.add(new Block.Heading("二、代表名额和选举方案"));
        body.add(new Block.Grid(List.of("事项", "方案", "依据"), plan.lines().stream()
                .map(line -> List.of(line.what(), line.value(), line.basis())).toList()));
        body.add(new Block.Heading("三、组织领导"));
        body.add(new Block.Paragraph("大会筹备和选举工作在单位党组织和上级工会领导下进行。候选人名单公示不少于五个工作日，并报上级工会审查。"));
        body.add(new Block.Paragraph("妥否，请批示。"));
        return new Letter(null, null, "关于召开" + meeting.title() + "的请示", to, body, List.of(), meeting.unitName(), on, List.of());
    }

    /** What the union above answers. */
    static Letter reply(Meeting meeting, Plan plan, String decider, LocalDate on) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph("你会《关于召开" + meeting.title() + "的请示》收悉。经研究，批复如下："));
        body.add(new Block.Paragraph("一、同意你会于" + Show.day(meeting.day()) + "召开" + meeting.title() + "。"));
        body.add(new Block.Paragraph("二、" + String.join("；", plan.lines().stream().filter(line -> !line.what().equals("表决"))
                .map(line -> line.what() + "：" + line.value()).toList()) + "。"));
        body.add(new Block.Paragraph("三、请严格按照《工会基层组织选举工作条例》的规定组织选举，候选人名单报我会审查并公示，选举结果在十五日内报我会审批。"));
        return new Letter(decider + "文件", null, "关于同意召开" + meeting.title() + "的批复", meeting.unitName(), body, List.of(), decider, on, List.of());
    }

    /** 会议通知, handed out or put up. */
    static Letter notice(Meeting meeting, List<String> items, LocalDate on) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph("经研究，决定召开" + meeting.title() + "。现将有关事项通知如下。"));
        body.add(new Block.Paragraph("一、时间：" + Show.day(meeting.day()) + " " + meeting.begins() + "，请提前十五分钟签到。"));
        body.add(new Block.Paragraph("二、地点：" + meeting.venue() + "。"));
        body.add(new Block.Paragraph("三、参加人员：" + meeting.kind().voters() + (meeting.expanded() ? "，列席人员" : "") + "。"));
        if (!items.isEmpty()) {
            body.add(new Block.Paragraph("四、议程：" + String.join("；", items) + "。"));
        }
        body.add(new Block.Paragraph("不能参加的，请在会前请假，或在“工会一网”我的会议里填写原因。"));
        return new Letter(null, null, "关于召开" + meeting.title() + "的通知", null, body, List.of(), meeting.unitName(), on, List.of());
    }
}
