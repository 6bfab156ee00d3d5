package org.unionhall.walls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.unionhall.UnionHall;

/** An arrow only goes down, and only to what a module publishes. */
class ModularityTest {

    @Test
    void arrowsOnlyGoDown() {
        ApplicationModules modules = ApplicationModules.of(UnionHall.class);
        modules.verify();
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("platform", "access", "organization", "people", "notice", "figure", "matter", "membership", "founding", "congress");
    }
}
