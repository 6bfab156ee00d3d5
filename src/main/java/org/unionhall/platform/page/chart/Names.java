package org.unionhall.platform.page.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes names onto a map so that none covers another: inside their area, or in the margin with a line to it. */
final class Names {

    private static final double LINE = 1.35;

    private final List<double[]> taken = new ArrayList<>();
    private final double size;

    /** A name, where it stands (its middle, left or right end), and the point its line leads to, if it has one. */
    record Placed(int area, double x, double y, String anchor, double[] from) {
    }

    /** @param size of the letters */
    Names(double size) {
        this.size = size;
    }

    /** Names that fit into their areas; those that do not are given to {@code left}. */
    List<Placed> inside(Drawing map, List<Integer> areas, List<Integer> left) {
        var placed = new ArrayList<Placed>();
        for (int area : areas) {
            double[] middle = map.middles().get(area);
            double half = map.areas().get(area).name().length() * size / 2;
            if (fits(map.areas().get(area), middle, half) && free(middle[0] - half, middle[1] - size / 2, middle[0] + half, middle[1] + size / 2)) {
                placed.add(new Placed(area, middle[0], middle[1] + size * 0.36, "middle", null));
            } else {
                left.add(area);
            }
        }
        return placed;
    }

    /** The others, in the nearer margin from top to bottom. */
    List<Placed> beside(Drawing map, List<Integer> areas) {
        var placed = new ArrayList<Placed>();
        double centre = areas.stream().mapToDouble(area -> map.middles().get(area)[0]).sorted().skip(areas.size() / 2).findFirst().orElse(0);
        for (boolean east : new boolean[] {false, true}) {
            List<Integer> column = areas.stream().filter(area -> map.middles().get(area)[0] >= centre == east)
                    .sorted(Comparator.comparingDouble(area -> map.middles().get(area)[1])).toList();
            double y = 0;
            for (int i = 0; i < column.size(); i++) {
                double[] middle = map.middles().get(column.get(i));
                double lowest = map.height() - size * LINE * (column.size() - i);
                y = Math.min(Math.max(middle[1], y + size * LINE), Math.max(lowest, y + size * LINE));
                placed.add(new Placed(column.get(i), east ? Drawing.WIDTH - 2 : 2, y, east ? "end" : "start", middle));
            }
        }
        return placed;
    }

    private static boolean fits(Outline area, double[] middle, double half) {
        return area.holds(middle[0] - half * 0.9, middle[1]) && area.holds(middle[0] + half * 0.9, middle[1]);
    }

    private boolean free(double left, double top, double right, double bottom) {
        boolean free = taken.stream().noneMatch(box -> left < box[2] && right > box[0] && top < box[3] && bottom > box[1]);
        if (free) {
            taken.add(new double[] {left, top, right, bottom});
        }
        return free;
    }
}
