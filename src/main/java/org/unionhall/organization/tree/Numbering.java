package org.unionhall.organization.tree;

import static org.unionhall.organization.OrganizationRefusal.TREE_FULL;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Area;
import org.unionhall.access.HeldScopes;

/**
 * Finds room in the numbering of the tree. A unit stands at its {@code lo}; what is below it lies in {@code lo + 1} to
 * {@code hi}. Children follow the highest sibling, else fill a gap; where there is no room the parent is widened: in
 * place if the numbers behind it are free, else its whole area is carried to a wider stretch. Neighbours stay.
 * Callers hold the {@link TreeLock}.
 */
@Component
class Numbering {

    static final long FIRST = 1;
    static final long LAST = 1L << 62;
    private static final int GROWTH = 16;

    private final JdbcClient jdbc;
    private final PlaceRewriting rewriting;
    private final HeldScopes scopes;

    Numbering(JdbcClient jdbc, PlaceRewriting rewriting, HeldScopes scopes) {
        this.jdbc = jdbc;
        this.rewriting = rewriting;
        this.scopes = scopes;
    }

    private record Place(Long parent, Area area) {

        long width() {
            return area.hi() - area.lo() + 1;
        }
    }

    /** A free stretch of this width under the parent. May carry the parent's area elsewhere: read it again. */
    Area room(long parent, long width) {
        while (true) {
            Optional<Area> free = free(parent, width);
            if (free.isPresent()) {
                return free.get();
            }
            widen(parent, width);
        }
    }

    /** A free stretch under the parent as it stands, if any. */
    Optional<Area> free(long parent, long width) {
        return jdbc.sql("""
                with parent as (select id, lo, hi from organization.unit where id = :parent),
                gap as (
                    select 0 as ord, (select coalesce(max(c.hi), p.lo) + 1 from organization.unit c
                                      where c.parent_id = p.id) as lo, p.hi
                    from parent p
                    union all
                    select 1, lag(c.hi, 1, p.lo) over (order by c.lo) + 1, c.lo - 1
                    from parent p join organization.unit c on c.parent_id = p.id
                )
                select lo, hi from gap where hi - lo + 1 >= :width order by ord, lo limit 1""")
                .param("parent", parent).param("width", width)
                .query((row, n) -> new Area(row.getLong("lo"), row.getLong("lo") + width - 1)).optional();
    }

    /** Makes room for at least so many more places at the end of the unit's area. */
    void widen(long unit, long more) {
        Place place = place(unit);
        long wanted = place.width() > LAST / GROWTH ? LAST
                : Math.max(place.width() * GROWTH, 2 * (place.width() + more));
        long behind = behind(unit, place) - place.area().lo() + 1;
        if (behind >= place.width() + more) {
            setEnd(unit, place.area().lo() + Math.min(behind, wanted) - 1);
            return;
        }
        if (place.parent() == null) {
            throw TREE_FULL.because();
        }
        Area wide = room(place.parent(), wanted);
        rewriting.shift(place(unit).area(), wide.lo());
        setEnd(unit, wide.hi());
        scopes.forgetAll();
    }

    /** The last place the unit could reach without touching anything else. */
    private long behind(long unit, Place place) {
        if (place.parent() == null) {
            return LAST;
        }
        return jdbc.sql("""
                select coalesce(
                    (select min(lo) - 1 from organization.unit where parent_id = p.id and lo > :hi), p.hi)
                from organization.unit p where p.id = :parent""")
                .param("hi", place.area().hi()).param("parent", place.parent()).query(Long.class).single();
    }

    private Place place(long unit) {
        return jdbc.sql("select parent_id, lo, hi from organization.unit where id = :id").param("id", unit)
                .query((row, n) -> new Place(row.getObject("parent_id", Long.class),
                        new Area(row.getLong("lo"), row.getLong("hi")))).single();
    }

    private void setEnd(long unit, long hi) {
        jdbc.sql("update organization.unit set hi = :hi where id = :id").param("hi", hi).param("id", unit).update();
    }
}
