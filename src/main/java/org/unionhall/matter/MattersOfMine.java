package org.unionhall.matter;

import java.util.List;
import java.util.Optional;
import org.unionhall.access.Actor;
import org.unionhall.platform.page.Step;

/** What the first page of the hall shows of matters: how far the latest of mine is, and what can be done. */
public interface MattersOfMine {

    /** The newest open matter of somebody signed in. */
    Optional<Latest> latest(Actor me);

    /** What can be asked for, in the order of the hall. */
    List<Offered> offered();

    /** @param due what must happen by when, such as 11月26日前答复 */
    record Latest(String name, String due, boolean waits, List<Step> line, String href) {
    }

    /** @param code of the kind, such as {@code join} */
    record Offered(String code, String name, String icon, String href) {
    }
}
