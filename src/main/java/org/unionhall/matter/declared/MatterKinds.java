package org.unionhall.matter.declared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.unionhall.matter.MatterWork;
import org.unionhall.platform.home.Home;

/**
 * Every kind of matter this program knows: one file each under {@code matters/}, and those an installation has put under
 * {@code matters/} of its home; read and checked at start.
 */
@Component
public class MatterKinds {

    private final Map<String, Kind> kinds;

    MatterKinds(List<MatterWork> works, Home home) {
        List<Kind> all = new ArrayList<>(read("classpath*:matters/*.yaml"));
        all.addAll(read(home.path().resolve("matters").toUri() + "*.yaml"));
        this.kinds = checked(all, works.stream().map(MatterWork::name).collect(Collectors.toSet()));
    }

    public Optional<Kind> of(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /** In the order of the hall. */
    public List<Kind> all() {
        return List.copyOf(kinds.values());
    }

    private static List<Kind> read(String pattern) {
        List<Kind> kinds = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                try (InputStream yaml = file.getInputStream()) {
                    kinds.add(KindFile.read(yaml, file.getFilename()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kinds;
    }

    static Map<String, Kind> checked(List<Kind> kinds, Set<String> works) {
        Map<String, Kind> known = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        kinds.stream().sorted(Comparator.comparingInt(Kind::order).thenComparing(Kind::code)).forEach(kind -> {
            faults.addAll(KindCheck.faults(kind, works));
            if (known.put(kind.code(), kind) != null) {
                faults.add("kind " + kind.code() + " is declared twice");
            }
        });
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults));
        }
        return known;
    }
}
