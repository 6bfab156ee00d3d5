package org.unionhall.matter.watch;

import org.unionhall.matter.desk.TimeLeft;

/** A matter watched, as shown: number, kind, union, where it stands, in whose hands, by when. */
public record WatchLine(long id, String kind, String unitCode, String unitName, String state, String desk, String filed, TimeLeft clock) {
}
