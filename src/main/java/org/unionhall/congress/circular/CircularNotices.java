package org.unionhall.congress.circular;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionhall.access.Officers;
import org.unionhall.access.Permission;
import org.unionhall.notice.Notice;
import org.unionhall.notice.Notices;
import org.unionhall.platform.time.Shanghai;

/** Tells officers that a document has come, that its day is near or has passed, what became of their opinions. */
@Component
class CircularNotices {

    private static final int MOST = 100_000;

    private final Notices notices;
    private final Officers officers;
    private final CircularBook book;

    CircularNotices(Notices notices, Officers officers, CircularBook book) {
        this.notices = notices;
        this.officers = officers;
        this.book = book;
    }

    void sent(Circular circular) {
        below(circular, book.waitingUnits(circular.id()), "CIRCULAR_SENT", circular.unitName() + "发来" + circular.kind().title() + "文件",
                circular.shown() + "，请在" + Shanghai.format(circular.due()) + "前" + asked(circular) + "。");
    }

    /** @return how many unions */
    int reminded(Circular circular) {
        List<Long> waiting = book.waitingUnits(circular.id());
        below(circular, waiting, "CIRCULAR_REMINDED", circular.unitName() + "催办：" + circular.shown(),
                "截止日是" + Shanghai.format(circular.due()) + "，还没有收到答复，请" + asked(circular) + "。");
        return waiting.size();
    }

    void near(Circular circular) {
        below(circular, book.waitingUnits(circular.id()), "CIRCULAR_NEAR", circular.shown() + "快到截止日",
                "截止日是" + Shanghai.format(circular.due()) + "，请" + asked(circular) + "。");
    }

    /** The sender learns how many; who has to answer and sends too is told both. */
    void overdue(Circular circular) {
        List<Long> waiting = book.waitingUnits(circular.id());
        below(circular, waiting, "CIRCULAR_OVERDUE", circular.shown() + "已过截止日", "截止日是" + Shanghai.format(circular.due()) + "，请尽快"
                + asked(circular) + "。");
        long without = book.counts(circular.id()).waiting();
        if (without > 0) {
            notices.tell(officers.at(List.of(circular.unitId()), Permission.RUN_CONGRESS, MOST).stream().map(desk -> Notice.to(desk.account(),
                    "CIRCULAR_OVERDUE_BELOW", circular.shown() + "有 " + without + " 家到期没有答复", "可以在发文页面催办。",
                    "/circulars/" + circular.id() + "?show=WAITING")).toList());
        }
    }

    void closed(Circular circular) {
        below(circular, book.unitsWithOpinions(circular.id()), "CIRCULAR_CLOSED", circular.shown() + "的意见已有结果",
                "贵单位所提意见是否采纳，请看文件页面。");
    }

    private void below(Circular circular, List<Long> units, String kind, String title, String text) {
        notices.tell(officers.at(units, Permission.RUN_CONGRESS, MOST).stream().map(desk -> Notice.to(desk.account(), kind, title, text,
                "/circulars/" + circular.id())).toList());
    }

    private static String asked(Circular circular) {
        return circular.kind() == CircularKind.STUDY ? "传达学习并登记" : "答复，没有意见的也请写明";
    }
}
