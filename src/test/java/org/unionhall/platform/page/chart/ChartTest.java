package org.unionhall.platform.page.chart;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionhall.platform.page.Tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ChartTest {

    @Test
    void whateverComesFromOutsideIsEscaped() {
        var hostile = new Amount("<script>\"'&", 1, "<em>", "/x?a=1&b=\"");
        for (Content chart : List.of(Bars.of("<i>", List.of(hostile)), Donut.of("<i>", List.of(hostile), "<u>"),
                Segments.of(List.of(new Segments.Segment("<em>", 2, Tone.BAD))), Sparkline.of("\"<i>", List.of(1, 2)),
                Choropleth.of("14", "\"<i>", Map.of("1401", hostile)).content())) {
            assertThat(markup(chart)).doesNotContain("<script", "<em>", "<i>", "<u>");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 2", "3, 3, 1.5, 4.5", "0, 97, 0, 100", "1281000, 1284600, 1281000, 1285000",
            "-4, 9, -5, 10", "0.2, 0.9, 0.2, 1"})
    void aScaleHoldsAllValuesInRoundSteps(double least, double most, double from, double to) {
        var scale = Scale.around(least, most);
        assertThat(scale.ticks().getFirst()).isCloseTo(from, within(1e-9));
        assertThat(scale.ticks().getLast()).isCloseTo(to, within(1e-9));
        assertThat(scale.ticks()).hasSizeBetween(2, 7);
    }

    @ParameterizedTest
    @CsvSource({"0.04, 0", "0.05, 0.1", "-1.26, -1.3", "12, 12", "-0.2, -0.2", "99.96, 100"})
    void coordinatesHaveOneDecimal(double number, String written) {
        assertThat(Markup.round(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "1401", "1402", "1403", "1404", "1405",
            "1406", "1407", "1408", "1409", "1410", "1411"})
    void everyMapIsDrawnInsideItsPaperAndItsNamesStandApart(String map) {
        assertThat(Choropleth.has(map)).isTrue();
        var drawing = Drawing.of(map);
        assertThat(drawing.areas()).hasSizeGreaterThan(4).allSatisfy(area -> {
            double[] box = area.bounds();
            assertThat(box[0]).isGreaterThanOrEqualTo(Drawing.MARGIN - 0.01);
            assertThat(box[2]).isLessThanOrEqualTo(Drawing.WIDTH - Drawing.MARGIN + 0.01);
            assertThat(box[3]).isLessThanOrEqualTo(drawing.height());
            assertThat(box[3] - box[1]).isGreaterThan(5);
        });
        var names = new Names(13);
        var left = new ArrayList<Integer>();
        var placed = new ArrayList<>(names.inside(drawing,
                drawing.areas().stream().map(Outline::name).toList(), left));
        placed.addAll(names.beside(drawing, left));
        assertThat(placed).hasSize(drawing.areas().size());
        for (int i = 0; i < placed.size(); i++) {
            for (int j = i + 1; j < placed.size(); j++) {
                assertThat(apart(box(drawing, placed.get(i)), box(drawing, placed.get(j))))
                        .as("areas %d and %d", placed.get(i).area(), placed.get(j).area())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"14, 1404, 长治市", "1404, 襄垣县, 襄垣县", "1404, 屯留区, 屯留县",
            "1404, 上党区, 长治县", "1404, 潞州区, 城区/郊区", "1401, 没有县, ''"})
    void anAreaIsFoundByCodeNameOrFormerName(String map, String key, String outlines) {
        var areas = Drawing.of(map).areas();
        assertThat(String.join("/", new Naming(map, areas).areas(key).stream().map(i -> areas.get(i).name()).toList()))
                .isEqualTo(outlines);
    }

    @Test
    void aValueWithoutOutlineStandsInTheTable() {
        var lost = new Amount("没有县", 3, "3", null);
        var map = Choropleth.of("1401", "入会率", Map.of("没有县", lost, "小店区", new Amount("小店区", 2, "2", "/x")));
        assertThat(map.beside()).containsExactly(lost);
        assertThat(markup(map.content())).contains("href=\"/x\"", "小店区 2", "阳曲县 没有数据", "统计示意图，非测绘地图");
    }

    @Test
    void anAreaIsCalledByItsNameOfTodayOnce() {
        var map = markup(Choropleth.of("1404", "入会率", Map.of("潞州区", new Amount("潞州区", 2, "2", null))).content());
        assertThat(map).doesNotContain(">城区", ">郊区").contains("潞州区 2", "襄垣县 没有数据");
        assertThat(map.split(">潞州区<")).hasSize(2);
    }

    @Test
    void mapsThatAreNotThereAreNotLookedFor() {
        assertThat(Choropleth.has("99")).isFalse();
        assertThat(Choropleth.has("../1401")).isFalse();
    }

    private static double[] box(Drawing drawing, Names.Placed name) {
        double wide = drawing.areas().get(name.area()).name().length() * 13;
        double left = switch (name.anchor()) {
            case "start" -> name.x();
            case "end" -> name.x() - wide;
            default -> name.x() - wide / 2;
        };
        return new double[] {left, name.y() - 11, left + wide, name.y() + 2};
    }

    private static boolean apart(double[] one, double[] other) {
        return one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1];
    }

    private static String markup(Content chart) {
        var output = new StringOutput();
        chart.writeTo(output);
        return output.toString();
    }
}
