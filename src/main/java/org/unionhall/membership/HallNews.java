package org.unionhall.membership;

import java.util.List;
import org.unionhall.access.Actor;

/** What is going on for somebody right now, told on the first page of the hall; modules above have their own. */
public interface HallNews {

    /** One thing, and where it is. */
    record Entry(String icon, String title, String text, String href) {
    }

    /** The most urgent first, few. */
    List<Entry> of(Actor me);
}
