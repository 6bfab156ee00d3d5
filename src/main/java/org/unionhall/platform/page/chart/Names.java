package org.unionhall.platform.page.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes names onto a map so that none covers another: inside their area, or outside the land with a line to it. */
final class Names {

    private static final double LINE = 1.35;
    private static final double HALF_HIGH = 0.3;
    private static final double APART = 16;
    private static final double BASELINE = 0.36;

    private final List<double[]> taken = new ArrayList<>();
    private final double size;

    /** The name of an area and where it stands: its middle, its start or its end. */
    record Placed(int area, double x, double y, String anchor) {
    }

    /** @param size of the letters */
    Names(double size) {
        this.size = size;
    }

    /** Names that fit into their areas; those that do not are given to {@code left}. An empty name is not written. */
    List<Placed> inside(Drawing map, List<String> names, List<Integer> left) {
        var placed = new ArrayList<Placed>();
        for (int area = 0; area < map.areas().size(); area++) {
            double[] middle = map.middles().get(area);
            double half = names.get(area).length() * size / 2;
            if (names.get(area).isEmpty()) {
                continue;
            }
            if (fits(map.areas().get(area), middle, half) && free(middle, half)) {
                placed.add(new Placed(area, middle[0], middle[1] + size * BASELINE, "middle"));
            } else {
                left.add(area);
            }
        }
        return placed;
    }

    /** The others, just outside the land on their side, from top to bottom. */
    List<Placed> beside(Drawing map, List<Integer> areas) {
        var placed = new ArrayList<Placed>();
        for (boolean east : new boolean[] {false, true}) {
            List<Integer> column = areas.stream()
                    .filter(area -> map.middles().get(area)[0] >= Drawing.WIDTH / 2 == east)
                    .sorted(Comparator.comparingDouble(area -> map.middles().get(area)[1])).toList();
            double y = 0;
            for (int i = 0; i < column.size(); i++) {
                double[] middle = map.middles().get(column.get(i));
                double lowest = map.height() - size * LINE * (column.size() - i);
                y = Math.min(Math.max(middle[1], y + size * LINE), Math.max(lowest, y + size * LINE));
                placed.add(new Placed(column.get(i), shore(map, y, east), y, east ? "start" : "end"));
            }
        }
        return placed;
    }

    /** Just outside the land at this height. */
    private double shore(Drawing map, double y, boolean east) {
        double shore = map.areas().stream().flatMap(area -> area.rings().stream())
                .flatMapToDouble(ring -> IntStream.iterate(0, i -> i < ring.length, i -> i + 2)
                        .filter(i -> Math.abs(ring[i + 1] - y + size / 2) < size).mapToDouble(i -> ring[i]))
                .reduce(Drawing.WIDTH / 2, east ? Math::max : Math::min);
        return east ? shore + APART : shore - APART;
    }

    private boolean fits(Outline area, double[] middle, double half) {
        return Stream.of(-1, 1).allMatch(side -> area.holds(middle[0] + side * half, middle[1] - size * HALF_HIGH)
                && area.holds(middle[0] + side * half, middle[1] + size * HALF_HIGH));
    }

    private boolean free(double[] middle, double half) {
        boolean free = taken.stream().noneMatch(box -> Math.abs(box[0] - middle[0]) < box[2] + half
                && Math.abs(box[1] - middle[1]) < size);
        if (free) {
            taken.add(new double[] {middle[0], middle[1], half});
        }
        return free;
    }
}
