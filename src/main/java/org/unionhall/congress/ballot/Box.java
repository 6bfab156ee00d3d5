package org.unionhall.congress.ballot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionhall.congress.count.Ballot;

/** The electronic box of a round, for who holds the election: paper instead of it, reading it once it is closed. */
@Component
public class Box {

    private final Urn urn;

    Box(Urn urn) {
        this.urn = urn;
    }

    /** A sealed ballot as it is published. @param weight place among the weights of the round */
    public record Published(String receipt, String sealed, int weight) {
    }

    /** @throws org.unionhall.platform.refusal.Refusal when they have voted electronically */
    public void givePaper(long round, int position) {
        urn.paper(round, position);
    }

    public void takePaperBack(long round, int position) {
        urn.noPaper(round, position);
    }

    /** What is in the box, sealed, in the order of the receipts. */
    public List<Published> published(long round, int size) {
        List<Published> all = new ArrayList<>();
        urn.each(round, Sealing.length(size), one -> all.add(new Published(Sealing.receipt(one.sealed()),
                Base64.getEncoder().encodeToString(one.sealed()), one.weight())));
        all.sort(Comparator.comparing(Published::receipt));
        return all;
    }

    /** Opens every ballot with both keys. */
    public List<Ballot> opened(long round, int size, byte[] chairSecret, byte[] auditSecret, List<String> candidates, List<BigDecimal> weights) {
        Sealing.Opener opener = new Sealing.Opener(round, chairSecret, auditSecret, candidates);
        List<Shard.InBox> sealed = new ArrayList<>();
        urn.each(round, Sealing.length(size), sealed::add);
        return sealed.parallelStream().map(one -> opener.open(one.sealed(), weights.get(one.weight()))).toList();
    }
}
