package org.unionhall.congress.meeting;

import java.util.ArrayList;
import java.util.List;
import org.unionhall.congress.meeting.Plan.Line;

/**
 * 代表构成 of a roll in numbers, and what the rules say of it (rules 2.4).
 *
 * @param unknown whose work is not known yet
 * @param young   not yet 35 on the day
 * @param womenOf women among the members who elect, in percent; 0 where it is not known
 */
public record MakeUp(int all, int women, int front, int technicians, int managers, int unknown, int young, int womenOf) {

    private static final String BASIS = "基层工会会员代表大会条例";
    private static final int HUNDRED = 100;

    /** What was looked at; barred where a rule is broken. */
    List<Line> lines(Figures figures) {
        List<Line> lines = new ArrayList<>();
        long most = (long) all * figures.managersMost().part() / figures.managersMost().whole();
        lines.add(new Line("中层以上管理人员", managers + " 人，占 " + percent(managers) + "%，不超过 " + most + " 人", BASIS, managers > most));
        long least = figures.frontLeast().atLeast(all);
        lines.add(new Line("一线职工", front + " 人，占 " + percent(front) + "%，不少于 " + least + " 人", BASIS, unknown == 0 && front < least));
        lines.add(new Line("女代表", women + " 人，占 " + percent(women) + "%" + (womenOf == 0 ? "" : "；女会员占 " + womenOf + "%"), BASIS, false));
        lines.add(new Line("35 岁以下", young + " 人，占 " + percent(young) + "%", BASIS, false));
        if (unknown > 0) {
            lines.add(new Line("还没有登记类别", unknown + " 人", BASIS, false));
        }
        return List.copyOf(lines);
    }

    private int percent(int part) {
        return all == 0 ? 0 : Math.round((float) HUNDRED * part / all);
    }
}
