package org.unionhall.demo;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;
import org.unionhall.access.Acting;
import org.unionhall.access.Actor;
import org.unionhall.access.Officers;
import org.unionhall.access.Permission;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;

/** Invented matters of the demo, filed and answered the way everybody does it, so that desks and figures are not empty. */
@Component
class DemoMatters {

    /** What is asked, and the answer of those that have one. */
    private record Words(String topic, String question, String answer) {
    }

    private static final List<Words> WORDS = List.of(
            new Words("wages", "上个月加班四个周末，工资条上没有加班费，想问问怎么算。", "已和单位人事核对，漏算 32 小时，下月工资补发。"),
            new Words("safety", "车间西头的通风机坏了两周，焊接时烟很大。", "已请安全科检修，本周四装好，工会劳动保护监督员会复查。"),
            new Words("welfare", "孩子今年考上大学，家里收入不高，能申请助学吗？", "可以申请金秋助学，请带录取通知书和收入证明到工会。"),
            new Words("union", "建议职工书屋晚上开到九点，下夜班的人也能看。", "采纳，从下月起书屋开放到 21:00。"),
            new Words("wages", "高温津贴今年还发吗？室外作业每天都在三十五度以上。", "发，6 月至 8 月按月随工资发放。"),
            new Words("welfare", "食堂能不能给上夜班的准备热饭？", "已和食堂商定，夜班 0:30 供应热餐。"),
            new Words("safety", "配送站门口没有斑马线，电动车进出很危险。", null),
            new Words("other", "想参加技能竞赛，不知道在哪里报名。", "报名表已发到您单位工会，本月底截止。"),
            new Words("union", "外地来的职工能不能转会籍过来？", "可以，请原单位工会开组织关系介绍信，或在网上办理转接。"),
            new Words("wages", "公司把绩效改成按季度发，事先没有跟大家商量。", null),
            new Words("welfare", "体检项目能不能加上颈椎检查，坐办公室的多。", "今年体检方案已增加，女职工另有两癌筛查。"),
            new Words("safety", "仓库叉车道和人行道没有分开，上周差点碰着人。", null));
    private static final int AT_WORKPLACE = 18;
    private static final int AT_COUNTY = 10;
    private static final int AT_TOP = 4;

    private final Matters matters;
    private final Units units;
    private final Officers officers;
    private final Acting acting;

    DemoMatters(Matters matters, Units units, Officers officers, Acting acting) {
        this.matters = matters;
        this.units = units;
        this.officers = officers;
        this.acting = acting;
    }

    /** Files them: most for the union shown, some for its county, a few for the top. */
    void file(String workplace, SplittableRandom random) {
        InventedNames names = new InventedNames(random);
        file(workplace, AT_WORKPLACE, 0, names, random);
        file(DemoTree.COUNTY, AT_COUNTY, 1, names, random);
        file(DemoTree.TOP, AT_TOP, 2, names, random);
    }

    /** @param first of the words, so that public answers differ */
    private void file(String code, int count, int first, InventedNames names, SplittableRandom random) {
        Unit unit = units.withCode(code).orElseThrow();
        Actor officer = acting.of(officers.at(List.of(unit.id()), Permission.HANDLE_MATTERS, 1).getFirst().account());
        for (int i = 0; i < count; i++) {
            Words words = WORDS.get((first + i) % WORDS.size());
            String name = names.person(random.nextBoolean());
            boolean counter = i % 5 == 4;
            long id = matters.file(new Filing("question", unit, Map.of("topic", words.topic(), "words", words.question()), List.of(),
                    new Asker(0, null, name), counter ? Filing.Channel.COUNTER : Filing.Channel.ONLINE,
                    counter ? officer : Actor.program(name, unit.area()), null, i % 4 == 0 && i < WORDS.size()));
            act(id, i, words, officer);
        }
    }

    private void act(long id, int i, Words words, Actor officer) {
        switch (i % 4) {
            case 0 -> {
                if (words.answer() != null) {
                    matters.act(id, "answer", 0, words.answer(), null, officer);
                }
            }
            case 1 -> matters.act(id, "take", 0, null, null, officer);
            case 3 -> {
                if (i % 8 == 7) {
                    matters.act(id, "ask", 0, "请补充说明发生在哪一天、哪个地点。", null, officer);
                }
            }
            default -> { }
        }
    }
}
