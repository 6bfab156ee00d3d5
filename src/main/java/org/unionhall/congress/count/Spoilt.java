package org.unionhall.congress.count;

/** Why a ballot is invalid (废票). The first that applies counts. */
public enum Spoilt {
    ILLEGIBLE("无法辨认或不是本次选票"),
    TOO_MANY("赞成和另选的人数多于应选人数"),
    WRITE_IN_NOT_ALLOWED("本次选举不设另选他人"),
    NAME_TWICE("同一人写了两次"),
    MARK_MISSING("有候选人没有表态，而本次选举不设弃权");

    private final String title;

    Spoilt(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether it can spoil a ballot where names may or may not be written in and abstaining is or is not allowed. */
    public boolean possible(boolean writeIns, boolean abstention) {
        return switch (this) {
            case ILLEGIBLE, TOO_MANY -> true;
            case WRITE_IN_NOT_ALLOWED -> !writeIns;
            case NAME_TWICE -> writeIns;
            case MARK_MISSING -> !abstention;
        };
    }

    /** What spoils the ballot, or null when it is valid. */
    static Spoilt of(Ballot ballot, Poll poll) {
        if (ballot.spoilt() != null) {
            return ballot.spoilt();
        }
        if (ballot.marks().values().stream().anyMatch(mark -> !mark.fits(poll.rules().scale()))) {
            return ILLEGIBLE;
        }
        if (ballot.approved() > poll.seats()) {
            return TOO_MANY;
        }
        if (!ballot.writeIns().isEmpty() && !poll.writeIns()) {
            return WRITE_IN_NOT_ALLOWED;
        }
        if (ballot.writeIns().stream().distinct().count() < ballot.writeIns().size()
                || ballot.writeIns().stream().anyMatch(poll.candidates()::contains)) {
            return NAME_TWICE;
        }
        boolean silent = poll.candidates().stream().anyMatch(name -> ballot.marks().getOrDefault(name, Mark.ABSTAIN) == Mark.ABSTAIN);
        return silent && !poll.rules().abstention() ? MARK_MISSING : null;
    }
}
