package org.unionhall.congress.election;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.unionhall.congress.ballot.Bits;
import org.unionhall.congress.ballot.Codes;
import org.unionhall.congress.count.PaperSet;
import org.unionhall.congress.count.Round;

/**
 * One ballot of an election.
 *
 * @param weights  those a voter may have; an electronic ballot carries the place of its own among them
 * @param size     length of an electronic ballot's text
 * @param present  到会, null until the close
 * @param issued   paper ballots given out, null until counted
 * @param returned paper ballots that came back, null until counted
 * @param issuedBy issued by weight; empty where all weigh the same or until counted
 * @param returnedBy returned by weight, likewise
 * @param paper    one bit per position of the roll: was given a paper ballot
 * @param taken    one bit per position of the roll: has voted electronically
 * @param codes    handed out for tablets and not used yet
 * @param result   the outcome as JSON, or null
 */
public record ElectionRound(long id, long election, int number, Round kind, int seats, List<String> candidates, State state,
        List<BigDecimal> weights, int size, byte[] chairPublic, byte[] auditPublic, byte[] chairSecret, byte[] auditSecret, Integer present,
        BigDecimal presentWeigh, Integer issued, Integer returned, List<Integer> issuedBy, List<Integer> returnedBy, byte[] paper,
        byte[] taken, Codes codes, String result) {

    /** How far a round is. */
    public enum State {
        PREPARED("待投票"), OPEN("正在投票"), CLOSED("投票结束，正在计票"), COUNTED("已计票，待监票人确认"), CONFIRMED("已确认"), VOID("无效");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** The weight of every ballot, where there is one. */
    BigDecimal onlyWeight() {
        if (weights.size() > 1) {
            throw ElectionRefusal.WEIGHT_MISSING.because();
        }
        return weights.getFirst();
    }

    /** Paper ballots by weight, where they are counted apart. */
    List<PaperSet> sets() {
        return returnedBy.isEmpty() ? List.of() : IntStream.range(0, weights.size())
                .mapToObj(i -> new PaperSet(weights.get(i), issuedBy.get(i), returnedBy.get(i))).toList();
    }

    public boolean keyed() {
        return chairPublic != null && auditPublic != null;
    }

    /** Both keys have been handed over: the electronic box can be read. */
    public boolean openable() {
        return chairSecret != null && auditSecret != null;
    }

    /** Electronic ballots in the box. */
    public int electronic() {
        return Bits.count(taken);
    }

    public int papers() {
        return Bits.count(paper);
    }

    public boolean votedOnline(int position) {
        return Bits.has(taken, position);
    }

    public boolean hasPaper(int position) {
        return Bits.has(paper, position);
    }

    public boolean hasCode(int position) {
        return codes.has(position);
    }

    public String name() {
        return number == 1 ? kind.title() : "第 " + number + " 轮（" + kind.title() + "）";
    }

    @Override
    public String toString() {
        return "round " + id;
    }
}
