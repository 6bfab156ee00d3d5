package org.unionhall.congress.election;

import java.util.Base64;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.unionhall.congress.ballot.BallotRefusal;
import org.unionhall.congress.ballot.Casting;
import org.unionhall.congress.ballot.VotingCodes;
import org.unionhall.congress.meeting.Meetings;

/** Who may vote now: on the roll, present at the meeting, with neither ballot used; and the vote itself. */
@Component
public class Voting {

    private final Rounds rounds;
    private final Rolls rolls;
    private final Meetings meetings;
    private final Casting casting;
    private final VotingCodes codes;

    Voting(Rounds rounds, Rolls rolls, Meetings meetings, Casting casting, VotingCodes codes) {
        this.rounds = rounds;
        this.rolls = rolls;
        this.meetings = meetings;
        this.casting = casting;
        this.codes = codes;
    }

    /** What a voter can do about a round. */
    public enum Standing {
        WAITING("投票还没有开始。"), OPEN("请投票。"), ABSENT("请先签到，再投票。"), PAPER("本轮使用纸质选票，请在会场领取。"), HAS_PAPER("您已领取纸质选票。"),
        VOTED("您已投票。"), OVER("投票已经结束。");

        private final String sentence;

        Standing(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    Standing standing(Election election, ElectionRound round, Rolls.Voter voter) {
        if (election.mode().electronic() && round.votedOnline(voter.position())) {
            return Standing.VOTED;
        }
        if (round.state() == ElectionRound.State.PREPARED) {
            return Standing.WAITING;
        }
        if (round.state() != ElectionRound.State.OPEN) {
            return Standing.OVER;
        }
        if (!election.mode().electronic()) {
            return Standing.PAPER;
        }
        if (round.hasPaper(voter.position())) {
            return Standing.HAS_PAPER;
        }
        return present(election, voter) ? Standing.OPEN : Standing.ABSENT;
    }

    boolean present(Election election, Rolls.Voter voter) {
        return election.meeting() == 0 || meetings.present(election.meeting(), voter.personKey());
    }

    /**
     * Puts a sealed ballot into the box.
     *
     * @param sealed base64
     * @return the receipt
     * @throws org.unionhall.platform.refusal.Refusal when the voter may not vote now
     */
    public String vote(Election election, long round, byte[] personKey, String sealed) {
        ElectionRound open = rounds.withId(round).filter(one -> one.election() == election.id()).orElseThrow(BallotRefusal.NOT_OPEN::because);
        Rolls.Voter voter = rolls.find(election.id(), personKey).orElseThrow(BallotRefusal.NOT_ON_ROLL::because);
        return casting.cast(round, voter.position(), entitled(election, open, voter), bytes(sealed));
    }

    /** The same for whoever has this code; one that is sent again after its answer was lost is confirmed again. */
    String voteByCode(Election election, ElectionRound round, String code, String sealed) {
        byte[] bytes = bytes(sealed);
        OptionalInt position = codes.position(round.id(), code);
        if (position.isEmpty()) {
            return casting.again(round.id(), bytes).orElseThrow(BallotRefusal.CODE_WRONG::because);
        }
        Rolls.Voter voter = rolls.at(election.id(), position.getAsInt()).orElseThrow(BallotRefusal.NOT_ON_ROLL::because);
        return casting.cast(round.id(), voter.position(), entitled(election, round, voter), bytes, code);
    }

    /** The place of the voter's weight, for a ballot of one who may vote now. */
    private int entitled(Election election, ElectionRound round, Rolls.Voter voter) {
        if (!election.mode().electronic()) {
            throw BallotRefusal.NOT_OPEN.because();
        }
        if (!present(election, voter)) {
            throw BallotRefusal.NOT_PRESENT.because();
        }
        return round.weights().indexOf(voter.weight());
    }

    private static byte[] bytes(String sealed) {
        try {
            return Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException broken) {
            throw BallotRefusal.BALLOT_BROKEN.because();
        }
    }
}
