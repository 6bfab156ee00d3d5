package org.unionhall.organization.finding;

import java.util.List;
import org.unionhall.platform.page.Link;

/**
 * Where one is on the way down to a place.
 *
 * @param code  of the union of this place
 * @param place its bare name, such as 小店区
 * @param areas those directly below, to choose from
 */
public record WayDown(String code, String union, String place, List<Link> crumbs, List<Area> areas) {

    /** A place below; {@code inside} are those below it, where they are shown at once (counties of a city). */
    public record Area(Link link, List<Link> inside) {
    }
}
