package org.unionhall.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** Invented positions: a township stands somewhere about the middle of its county, a workplace somewhere in its township. */
final class Spots {

    private static final double TOWNSHIP_AWAY = 0.06;
    private static final double WORKPLACE_AWAY = 0.012;
    private static final double MILLIONTH = 1e6;

    private final Map<String, double[]> counties;

    private Spots(Map<String, double[]> counties) {
        this.counties = counties;
    }

    /** From the middles that the outlines of maps tell; a county they do not know has none. */
    static Spots ofShanxi() {
        var json = new JsonMapper();
        var counties = new HashMap<String, double[]>();
        try {
            for (var map : new PathMatchingResourcePatternResolver().getResources("classpath:maps/14??.json.gz")) {
                try (var in = new GZIPInputStream(map.getInputStream())) {
                    json.readTree(in).path("features").forEach(county -> {
                        var middle = county.path("properties").path("cp");
                        counties.put(county.path("id").asString(""),
                                new double[] {middle.path(0).asDouble(), middle.path(1).asDouble()});
                    });
                }
            }
            return new Spots(counties);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Degrees east and north, the same at every start; null where the county is not on the map. */
    double[] of(String county, String township, int serial) {
        double[] middle = counties.get(county);
        return middle == null ? null : about(about(middle, township.hashCode(), TOWNSHIP_AWAY), serial, WORKPLACE_AWAY);
    }

    private static double[] about(double[] middle, long seed, double away) {
        var chance = new SplittableRandom(seed);
        return new double[] {Math.rint((middle[0] + chance.nextDouble(-away, away)) * MILLIONTH) / MILLIONTH,
            Math.rint((middle[1] + chance.nextDouble(-away, away)) * MILLIONTH) / MILLIONTH};
    }
}
