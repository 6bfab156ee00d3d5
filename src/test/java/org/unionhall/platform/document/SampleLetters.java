package org.unionhall.platform.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Letters as unions write them; every name is made up. */
final class SampleLetters {

    private SampleLetters() {
    }

    static Letter reply() {
        return new Letter("示例县总工会文件", "示总工发〔2026〕3号",
                "示例县总工会关于同意成立示例县快递行业联合会工会第一届委员会和经费审查委员会的批复",
                "示例县快递行业工会筹备组", List.of(
                new Block.Paragraph("你们《关于成立工会组织的请示》（示快筹〔2026〕1号）收悉。根据《中华人民共和国工会法》《中国工会章程》"
                        + "和《企业工会工作条例》有关规定，经2026年11月18日县总工会第12次常委会会议研究，现批复如下："),
                new Block.Heading("一、同意成立工会"),
                new Block.Paragraph("同意成立示例县快递行业联合会工会，覆盖企业14家、职工1,286人，会员926人，入会率72.0%。"
                        + "工会委员会由9人组成，设主席1人、副主席2人；经费审查委员会由3人组成，设主任1人。"),
                new Block.Heading("二、筹备组成员"),
                new Block.Grid(List.of("序号", "姓名", "单位", "拟任职务"), List.of(
                        List.of("1", "阿依古丽·买买提", "示例速递有限责任公司", "工会主席候选人"),
                        List.of("2", "张喆堃", "示例物流（集团）股份有限公司示例县分公司第三营业部", "副主席候选人"),
                        List.of("3", "李䶮", "个体骑手", "委员候选人"))),
                new Block.Paragraph("请于批复之日起3个月内召开会员（代表）大会——选举产生工会委员会，选举结果报县总工会审批……"
                        + "“八大群体”会员实名信息同步录入系统。\n联系人：王小明，电话0350-1234567，邮箱gonghui@example.org。"),
                new Block.Paragraph("此复。")),
                List.of("快递行业工会筹备组成员名单", "会员代表名额分配表"), "示例县总工会", LocalDate.of(2026, 11, 21),
                List.of("示例市总工会", "中共示例县委组织部", "示例县邮政管理局", "示例县交通运输局", "示例县人力资源和社会保障局"));
    }

    static Letter roster(int rows) {
        return new Letter(null, null, "会员名册", null, List.of(
                new Block.Grid(List.of("序号", "姓名", "性别", "单位", "入会日期"), IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> List.of("" + i, "会员" + i, "女", "示例制造有限公司第" + i + "车间", "2026年1月5日")).toList())),
                List.of(), "示例制造有限公司工会委员会", LocalDate.of(2026, 3, 8), List.of());
    }

    static Letter plain(String text) {
        return new Letter(null, null, "证明", null, List.of(new Block.Paragraph(text)), null, null, null, null);
    }
}
