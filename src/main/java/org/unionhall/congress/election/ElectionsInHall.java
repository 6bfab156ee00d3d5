package org.unionhall.congress.election;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.membership.HallNews;

/** Elections going on, on the first page of the hall. */
@Component
class ElectionsInHall implements HallNews {

    private static final Set<ElectionState> GOING_ON = Set.of(ElectionState.NOTICE, ElectionState.READY, ElectionState.VOTING);
    private static final int MOST = 2;

    private final MyElections mine;

    ElectionsInHall(MyElections mine) {
        this.mine = mine;
    }

    @Override
    public List<Entry> of(Actor me) {
        return mine.of(me).stream().filter(one -> GOING_ON.contains(one.state())).limit(MOST).map(one -> new Entry("checkbox", one.title(),
                one.state() == ElectionState.NOTICE ? "候选人正在公示，有异议可以提出" : one.state().title(), "/hall/elections/" + one.id())).toList();
    }
}
