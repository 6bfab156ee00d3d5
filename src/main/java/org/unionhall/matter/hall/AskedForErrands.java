package org.unionhall.matter.hall;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.organization.Errands;

/** Every kind a worker may ask for is something to find a union for. */
@Component
class AskedForErrands implements Errands {

    private final MatterKinds kinds;

    AskedForErrands(MatterKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public Optional<String> named(String code) {
        return kinds.of(code).filter(kind -> kind.asker().worker()).map(Kind::name);
    }
}
