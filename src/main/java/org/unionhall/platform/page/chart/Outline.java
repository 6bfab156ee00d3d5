package org.unionhall.platform.page.chart;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The shape of one area on the drawing.
 *
 * @param rings each ring as x, y, x, y …; the first of a polygon is its edge, others may be holes
 */
record Outline(String code, String name, List<double[]> rings) {

    String path() {
        var path = new StringBuilder();
        for (double[] ring : rings) {
            String before = "";
            for (int i = 0; i < ring.length; i += 2) {
                String point = Markup.point(ring[i], ring[i + 1]);
                if (!point.equals(before)) {
                    path.append(i == 0 ? "M" : "L").append(point);
                }
                before = point;
            }
            path.append('Z');
        }
        return path.toString();
    }

    boolean holds(double x, double y) {
        boolean inside = false;
        for (double[] ring : rings) {
            for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                if (ring[i + 1] > y != ring[j + 1] > y
                        && x < (ring[j] - ring[i]) * (y - ring[i + 1]) / (ring[j + 1] - ring[i + 1]) + ring[i]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /** Least distance from a point to the edge, where one step across counts as {@code across} steps up. */
    double room(double x, double y, double across) {
        double least = Double.MAX_VALUE;
        for (double[] ring : rings) {
            for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                least = Math.min(least,
                        distance(x * across, y, ring[j] * across, ring[j + 1], ring[i] * across, ring[i + 1]));
            }
        }
        return Math.sqrt(least);
    }

    private static double distance(double x, double y, double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp(((x - ax) * dx + (y - ay) * dy) / length, 0, 1);
        double px = x - ax - along * dx;
        double py = y - ay - along * dy;
        return px * px + py * py;
    }

    /** Left, top, right and bottom of the area. */
    double[] bounds() {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                box[0] = Math.min(box[0], ring[i]);
                box[1] = Math.min(box[1], ring[i + 1]);
                box[2] = Math.max(box[2], ring[i]);
                box[3] = Math.max(box[3], ring[i + 1]);
            }
        }
        return box;
    }

    Outline projected(UnaryOperator<double[]> projection) {
        return new Outline(code, name, rings.stream().map(projection).toList());
    }
}
