package org.unionhall.organization.finding;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Unions near a place on earth, by the positions in their profiles. Where somebody stands is asked and forgotten. */
@Component
class Nearby {

    /** Metres to a degree of latitude. */
    private static final double DEGREE = 111_195;
    private static final int FARTHEST = 50_000;
    private static final int SHOWN = 10;

    /** A degree east is shorter than one north, so more are fetched than shown and measured again. */
    static final String NEAREST = """
            select u.id, u.code, u.name, k.name as kind, p.name as upper, u.address, cast(null as text) as employer, u.lo,
                   u.longitude, u.latitude
            from organization.unit u
            join organization.kind k on k.code = u.kind
            left join organization.unit p on p.id = u.parent_id
            where u.longitude is not null and u.status = 'ACTIVE' and u.kind not in ('BRANCH', 'GROUP')
            order by point(u.longitude::float8, u.latitude::float8) <-> point(:longitude, :latitude) limit 80""";

    private final JdbcClient jdbc;

    Nearby(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The nearest ones within fifty kilometres, nearest first. */
    List<NearUnion> to(double longitude, double latitude) {
        return jdbc.sql(NEAREST).param("longitude", longitude).param("latitude", latitude)
                .query((row, n) -> new NearUnion(FoundUnion.of(row, n),
                        metres(longitude, latitude, row.getDouble("longitude"), row.getDouble("latitude")))).list()
                .stream().filter(near -> near.metres() <= FARTHEST).sorted(Comparator.comparingInt(NearUnion::metres))
                .limit(SHOWN).toList();
    }

    /** Flat within a county, which is far enough. */
    static int metres(double lon, double lat, double otherLon, double otherLat) {
        double east = (otherLon - lon) * Math.cos(Math.toRadians((lat + otherLat) / 2));
        return (int) Math.round(Math.hypot(east, otherLat - lat) * DEGREE);
    }
}
