package org.unionhall.congress.term;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what the room of elections hears. */
@Component
public class HeardDecisions {

    private final List<ElectionDecided> all = new CopyOnWriteArrayList<>();

    @EventListener
    public void decided(ElectionDecided event) {
        all.add(event);
    }

    List<ElectionDecided> of(long election) {
        return all.stream().filter(event -> event.electionId() == election).toList();
    }
}
