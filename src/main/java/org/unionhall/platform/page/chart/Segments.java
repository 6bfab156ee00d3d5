package org.unionhall.platform.page.chart;

import gg.jte.Content;
import org.unionhall.platform.page.Tone;

import java.util.List;
import java.util.stream.Collectors;

/** One bar in which every row of a list stands, by how it fares. The words belonging to it are the chips beneath. */
public final class Segments {

    private static final double WIDTH = 1000;
    private static final double LEAST = 6;

    /** A stretch of the bar. */
    public record Segment(String label, long count, Tone tone) {

        String words() {
            return label + " " + count;
        }
    }

    private Segments() {
    }

    /** A segment that is not empty is always wide enough to be seen. */
    public static Content of(List<Segment> segments) {
        List<Segment> seen = segments.stream().filter(segment -> segment.count() > 0).toList();
        long total = seen.stream().mapToLong(Segment::count).sum();
        String words = seen.stream().map(Segment::words).collect(Collectors.joining("，"));
        var svg = new Markup().open("svg", "class", "chart segments", "viewBox", "0 0 1000 10",
                "preserveAspectRatio", "none", "role", "img", "aria-label", words);
        svg.empty("rect", "class", "bar-room", "width", 1000, "height", 10);
        double room = WIDTH - LEAST * seen.size();
        double x = 0;
        for (Segment segment : seen) {
            double width = LEAST + room * segment.count() / total;
            svg.open("rect", "class", segment.tone().css(), "x", x, "width", width, "height", 10)
                    .leaf("title", segment.words()).close("rect");
            x += width;
        }
        return svg.close("svg").content();
    }
}
