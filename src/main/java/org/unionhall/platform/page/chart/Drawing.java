package org.unionhall.platform.page.chart;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * A map laid onto paper 640 units wide: degrees east shortened by the cosine of the latitude, north up.
 *
 * @param middles where the name of each area stands best
 * @param height  of the paper, 520 at most
 */
record Drawing(List<Outline> areas, List<String> paths, List<double[]> middles, double height) {

    static final double WIDTH = 640;
    /** Room for names left and right of the map. */
    static final double MARGIN = 92;
    private static final double MOST_HEIGHT = 520;
    private static final double EDGE = 8;
    private static final double NAME_IS_WIDE = 0.4;
    private static final int GRID = 26;

    private static final Map<String, Drawing> KNOWN = new ConcurrentHashMap<>();

    static Drawing of(String map) {
        return KNOWN.computeIfAbsent(map, Drawing::laid);
    }

    private static Drawing laid(String map) {
        List<Outline> degrees = OutlineFile.read(map);
        double[] box = around(degrees);
        double west = box[0];
        double north = box[3];
        double shrink = Math.cos(Math.toRadians((box[1] + box[3]) / 2));
        double scale = Math.min((WIDTH - 2 * MARGIN) / ((box[2] - west) * shrink),
                (MOST_HEIGHT - 2 * EDGE) / (north - box[1]));
        double left = (WIDTH - (box[2] - west) * shrink * scale) / 2;
        UnaryOperator<double[]> projection = ring -> {
            double[] points = new double[ring.length];
            for (int i = 0; i < ring.length; i += 2) {
                points[i] = left + (ring[i] - west) * shrink * scale;
                points[i + 1] = EDGE + (north - ring[i + 1]) * scale;
            }
            return points;
        };
        var areas = degrees.stream().map(area -> area.projected(projection)).toList();
        return new Drawing(areas, areas.stream().map(Outline::path).toList(),
                areas.stream().map(Drawing::middle).toList(), (north - box[1]) * scale + 2 * EDGE);
    }

    private static double[] around(List<Outline> areas) {
        return areas.stream().map(Outline::bounds).reduce((one, other) -> new double[] {Math.min(one[0], other[0]),
                Math.min(one[1], other[1]), Math.max(one[2], other[2]), Math.max(one[3], other[3])}).orElseThrow();
    }

    /** The point of an area with most room around it for a word, which is wider than high. */
    private static double[] middle(Outline area) {
        double[] box = area.bounds();
        double[] best = {(box[0] + box[2]) / 2, (box[1] + box[3]) / 2};
        double most = -1;
        for (int i = 1; i < GRID; i++) {
            for (int j = 1; j < GRID; j++) {
                double x = box[0] + (box[2] - box[0]) * i / GRID;
                double y = box[1] + (box[3] - box[1]) * j / GRID;
                double room = area.holds(x, y) ? area.room(x, y, NAME_IS_WIDE) : -1;
                if (room > most) {
                    most = room;
                    best = new double[] {x, y};
                }
            }
        }
        return best;
    }
}
