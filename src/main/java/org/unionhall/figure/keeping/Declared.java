package org.unionhall.figure.keeping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.unionhall.figure.Derived;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.Indicators;

/** All indicators the modules have declared, each code once. */
@Component
public class Declared {

    private final Map<String, Indicator> byCode;
    private final Map<String, Derived> derived;

    Declared(List<Indicators> declared) {
        Map<String, Indicator> found = new LinkedHashMap<>();
        Map<String, Derived> made = new LinkedHashMap<>();
        declared.stream().flatMap(module -> module.derived().stream()).forEach(one -> made.put(one.code(), one));
        declared.stream().flatMap(module -> module.all().stream()).forEach(indicator -> {
            if (found.put(indicator.code(), indicator) != null) {
                throw new IllegalStateException("indicator declared twice: " + indicator.code());
            }
        });
        made.values().forEach(one -> {
            if (found.containsKey(one.code()) || !found.containsKey(one.part()) || !found.containsKey(one.whole())) {
                throw new IllegalStateException("figure made of nothing: " + one.code());
            }
        });
        this.byCode = Collections.unmodifiableMap(found);
        this.derived = Collections.unmodifiableMap(made);
    }

    public List<Derived> derived() {
        return List.copyOf(derived.values());
    }

    public Optional<Derived> derivedWithCode(String code) {
        return Optional.ofNullable(derived.get(code));
    }

    public Optional<Indicator> withCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public List<Indicator> all() {
        return List.copyOf(byCode.values());
    }

    /** Codes of the indicators without a dimension. */
    String[] undivided() {
        return byCode.values().stream().filter(indicator -> !indicator.sliced()).map(Indicator::code).toArray(String[]::new);
    }

    /** Whether a figure counts rows of the tree: unions or the employers they cover. */
    public boolean ofTree(Indicator indicator) {
        return indicator.source().equals(OrganizationIndicators.UNITS) || ofEmployers(indicator);
    }

    public boolean ofEmployers(Indicator indicator) {
        return indicator.source().equals(OrganizationIndicators.EMPLOYERS);
    }

    /** SQL for what the rows of all sources add up to: (unit_id, indicator, slice, amount). */
    public String facts(String selection) {
        return sources().stream().map(source -> CountingSql.facts(source, of(source), selection))
                .collect(Collectors.joining("union all\n"));
    }

    List<Indicator> of(String source) {
        return byCode.values().stream().filter(indicator -> indicator.source().equals(source))
                .toList();
    }

    List<String> sources() {
        return byCode.values().stream().map(Indicator::source).distinct().sorted().toList();
    }
}
