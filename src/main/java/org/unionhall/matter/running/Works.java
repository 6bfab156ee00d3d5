package org.unionhall.matter.running;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.unionhall.matter.MatterWork;
import org.unionhall.matter.declared.Kind;

/** Finds the code of a kind; kinds without code have one that does nothing. */
@Component
public class Works {

    private static final MatterWork NONE = () -> "none";

    private final Map<String, MatterWork> works;

    Works(List<MatterWork> works) {
        this.works = works.stream().collect(Collectors.toMap(MatterWork::name, Function.identity()));
    }

    public MatterWork of(Kind kind) {
        return kind.work() == null ? NONE : works.get(kind.work());
    }
}
