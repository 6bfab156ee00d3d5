package org.unionhall.founding.request;

import java.util.List;
import org.unionhall.founding.condition.Finding;
import org.unionhall.matter.Matter;
import org.unionhall.organization.Bands;
import org.unionhall.organization.Unit;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.page.Step;

/**
 * One founding as its page shows it.
 *
 * @param dossier null before the reply
 * @param union   the union at last, or null
 * @param handles the reader may decide
 * @param others  the leads and drives it came from, for who handles it
 * @param filed   the reader filed it, so that somebody else approves
 */
public record DossierPage(Matter matter, Request request, Unit decider, Dossier dossier, List<Finding> findings,
        Bands.Range seats, List<String> termYears, Unit union, boolean handles, boolean filed, List<Link> others,
        List<Step> steps) {

    public String standing() {
        return Standing.of(matter.state()).title();
    }

    public boolean at(String state) {
        return matter.ended() == null && matter.state().equals(state);
    }
}
