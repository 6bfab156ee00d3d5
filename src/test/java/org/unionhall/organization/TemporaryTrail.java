package org.unionhall.organization;

import java.util.Map;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;

@Component
@Fallback
/** Stands in until the trail of access is here. */
class TemporaryTrail implements Trail {
    public void record(Actor actor, String act, Long unitId, String subject, String reason,
            Map<String, ?> before, Map<String, ?> after) {
    }
}
