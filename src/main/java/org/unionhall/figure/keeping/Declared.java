package org.unionhall.figure.keeping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.Indicators;

/** All indicators the modules have declared, each code once. */
@Component
public class Declared {

    private final Map<String, Indicator> byCode;

    Declared(List<Indicators> declared) {
        Map<String, Indicator> found = new LinkedHashMap<>();
        declared.stream().flatMap(module -> module.all().stream()).forEach(indicator -> {
            if (found.put(indicator.code(), indicator) != null) {
                throw new IllegalStateException("indicator declared twice: " + indicator.code());
            }
        });
        this.byCode = java.util.Collections.unmodifiableMap(found);
    }

    public Optional<Indicator> withCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public List<Indicator> all() {
        return List.copyOf(byCode.values());
    }

    List<Indicator> of(String source) {
        return byCode.values().stream().filter(indicator -> indicator.source().equals(source))
                .toList();
    }

    List<String> sources() {
        return byCode.values().stream().map(Indicator::source).distinct().sorted().toList();
    }
}
