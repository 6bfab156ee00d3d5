package org.unionhall.figure.dashboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.figure.Derived;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.keeping.Declared;

/** Everything declared that stands for an area as one number, those asked for most often first. */
@Component
class Measures {

    /** Steps towards a derived figure are not shown by themselves. */
    private static final String STEP = "项";
    private static final List<String> FIRST = List.of("member.count", "unit.base", "joining.rate", "member.new",
            "worker.count", "employer.count", "member.migrants", "member.completeness", "unit.completeness");

    private final Map<String, Measure> byCode = new LinkedHashMap<>();

    Measures(Declared declared) {
        List<Measure> found = new ArrayList<>();
        for (Indicator indicator : declared.all()) {
            if (!indicator.sliced() && !indicator.measure().equals(STEP)) {
                found.add(Measure.of(indicator));
            }
        }
        for (Derived derived : declared.derived()) {
            found.add(Measure.of(derived));
        }
        found.sort(Comparator.comparingInt(measure -> Math.floorMod(FIRST.indexOf(measure.code()), Integer.MAX_VALUE)));
        found.forEach(measure -> byCode.put(measure.code(), measure));
    }

    Collection<Measure> all() {
        return byCode.values();
    }

    Optional<Measure> withCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The measure asked for, or the first. */
    Measure chosen(String code) {
        return withCode(code).orElseGet(() -> byCode.values().iterator().next());
    }

    List<Measure> some(String... codes) {
        return List.of(codes).stream().map(this::withCode).flatMap(Optional::stream).toList();
    }
}
