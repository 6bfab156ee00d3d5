package org.unionhall.congress.meeting;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.platform.page.Link;

/** What every page of one meeting shows around its own: name, state, numbers, tabs. */
@Component
class MeetingRoom {

    /** A page of the meeting. @param names persons are named on it */
    private record Tab(String label, String path, boolean names) {
    }

    private static final List<Tab> TABS = List.of(new Tab("筹备", "", false), new Tab("出席", "/roll", true),
            new Tab("议程文件", "/agenda", true), new Tab("选举", "?meeting=", false), new Tab("决议", "/resolutions", true), new Tab("提案", "/motions", true),
            new Tab("纪要", "/minutes", true));

    ModelAndView page(String view, String path, Meeting meeting, Actor me) {
        boolean runs = me.scope(Permission.RUN_CONGRESS).covers(meeting.place());
        List<Link> tabs = TABS.stream().filter(tab -> runs || !tab.names())
                .map(tab -> new Link(tab.label(), tab.path().startsWith("?") ? "/elections" + tab.path() + meeting.id()
                        : "/meetings/" + meeting.id() + tab.path(), tab.path().equals(path), null)).toList();
        return new ModelAndView("congress/" + view).addObject("meeting", meeting).addObject("tabs", tabs).addObject("runs", runs);
    }
}
