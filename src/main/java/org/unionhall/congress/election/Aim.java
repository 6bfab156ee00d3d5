package org.unionhall.congress.election;

/**
 * What an election about to be drawn up is for.
 *
 * @param congress of delegates: number of the congress they are elected for, 0 for none
 * @param term     of a by-election: number of the running term, 0 for that of the union's body
 * @param seat     of a recall: number of the seat that is voted on
 * @param grounds  of a recall: why
 */
public record Aim(Purpose purpose, long congress, long term, long seat, String grounds) {

    static final Aim TERM = new Aim(Purpose.TERM, 0, 0, 0, null);

    public static Aim delegates(long congress) {
        return new Aim(Purpose.TERM, congress, 0, 0, null);
    }

    public static Aim byElection(long term) {
        return new Aim(Purpose.BY_ELECTION, 0, term, 0, null);
    }

    public static Aim recall(long seat, String grounds) {
        return new Aim(Purpose.RECALL, 0, 0, seat, grounds);
    }

    public static Aim consultation() {
        return new Aim(Purpose.CONSULTATION, 0, 0, 0, null);
    }
}
