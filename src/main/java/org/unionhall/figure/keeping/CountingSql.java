package org.unionhall.figure.keeping;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionhall.figure.Indicator;

/** Writes the one statement that counts rows of a source by all its indicators in one scan. */
final class CountingSql {

    private CountingSql() {
    }

    /** Rows of (unit_id, indicator, slice, amount), one per unit, for the rows of the source that meet the condition. */
    static String facts(String source, List<Indicator> indicators, String selection) {
        String single = indicators.stream().filter(indicator -> !indicator.dimension().several())
                .map(CountingSql::value).collect(Collectors.joining(",\n        "));
        Stream<String> parts = indicators.stream().filter(indicator -> indicator.dimension().several())
                .map(indicator -> """
                        select r.unit_id, '%s'::text, s.slice, (%s)::numeric
                        from %s r cross join lateral unnest(%s) s(slice)
                        where (%s) and (%s)
                        """.formatted(indicator.code(), indicator.amount(), source, indicator.slices(), selection,
                        indicator.counted()));
        String all = single.isEmpty() ? "" : """
                select r.unit_id, v.indicator, v.slice, v.amount
                from %s r cross join lateral (values
                        %s) v(indicator, slice, amount)
                where (%s) and v.slice is not null
                """.formatted(source, single, selection);
        return Stream.concat(all.isEmpty() ? Stream.empty() : Stream.of(all), parts)
                .collect(Collectors.joining("union all\n", """
                        select unit_id, indicator, slice, sum(amount) as amount from (
                        """, """
                        ) counted(unit_id, indicator, slice, amount)
                        where amount <> 0
                        group by unit_id, indicator, slice
                        """));
    }

    private static String value(Indicator indicator) {
        return "('%s'::text, (case when %s then %s end)::text, (%s)::numeric)".formatted(indicator.code(),
                indicator.counted(), indicator.sliced() ? indicator.slices() : "''", indicator.amount());
    }
}
