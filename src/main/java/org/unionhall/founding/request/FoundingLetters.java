package org.unionhall.founding.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.unionhall.organization.Bands;
import org.unionhall.platform.document.Block;
import org.unionhall.platform.document.Letter;
import org.unionhall.platform.page.Show;

/** 请示 and 批复 as official letters (forms 5 and 6). */
final class FoundingLetters {

    private FoundingLetters() {
    }

    /** What the preparatory group asks. */
    static Letter request(Request request, String to, LocalDate on) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph("为维护职工合法权益，根据《中华人民共和国工会法》《中国工会章程》的规定，"
                + (request.consent() ? "经征求单位党组织和行政的意见，" : "") + "拟以" + request.form().title() + "方式成立"
                + request.name() + "。现将有关情况报告如下。"));
        body.add(new Block.Heading("一、覆盖单位"));
        List<List<String>> employers = new ArrayList<>();
        request.employers().forEach(employer -> employers.add(List.of(employer.name(), employer.creditCode(),
                String.valueOf(employer.workers()), String.valueOf(employer.women()))));
        body.add(new Block.Grid(List.of("单位名称", "统一社会信用代码", "职工人数", "其中女职工"), employers));
        body.add(new Block.Heading("二、会员和委员会"));
        body.add(new Block.Paragraph("拟发展会员 " + request.members() + " 人，其中女会员 " + request.women() + " 人"
                + (request.seats() == 0 ? "。" : "；工会委员会拟由 " + request.seats() + " 人组成。")));
        body.add(new Block.Heading("三、筹备组"));
        body.add(new Block.Grid(List.of("", "姓名", "职务"), IntStream.range(0, request.group().size()).mapToObj(i -> List.of(
                i == 0 ? "组长" : "成员", request.group().get(i).name(), request.group().get(i).post())).toList()));
        body.add(new Block.Paragraph("人选中" + (request.relatives() ? "有" : "没有") + "企业主要负责人的近亲属。"));
        body.add(new Block.Paragraph("妥否，请批示。"));
        return new Letter(null, null, "关于成立" + request.name() + "的请示", to, body, List.of(), request.name() + "筹备组", on, List.of());
    }

    /** What the union above answers, with its number. */
    static Letter reply(Request request, Dossier dossier, String decider, Bands.Range seats, String termYears) {
        List<Block> body = List.of(
                new Block.Paragraph("你们《关于成立" + request.name() + "的请示》收悉。经研究，批复如下："),
                new Block.Paragraph("一、同意成立" + request.name() + "筹备组，" + request.group().getFirst().name() + "为组长，"
                        + String.join("、", request.group().stream().skip(1).map(Request.Person::name).toList()) + "为成员。"),
                new Block.Paragraph("二、请在" + Show.day(dossier.electBy()) + "前发展会员，召开会员大会或会员代表大会，按照《工会基层组织选举工作条例》"
                        + "选举产生第一届工会委员会和经费审查委员会。委员会由 " + seats.least() + " 至 " + seats.most() + " 人组成，建议 "
                        + (request.seats() == 0 ? seats.proposed() : request.seats()) + " 人；每届任期 " + termYears.replace(",", " 年或 ") + " 年。"),
                new Block.Paragraph("三、企业主要负责人的近亲属不得作为委员会成员的人选。女会员 10 人以上的，同时建立女职工委员会。"),
                new Block.Paragraph("四、选举结果及时报我会审批，并办理刻章、开立账户和工会法人登记。"));
        return new Letter(decider + "文件", dossier.number(), "关于同意成立" + request.name() + "筹备组的批复", request.name() + "筹备组", body,
                List.of(), decider, dossier.repliedOn(), request.employers().stream().map(Request.Covered::name).toList());
    }
}
