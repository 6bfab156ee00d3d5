package org.unionhall.founding.condition;

import java.util.ArrayList;
import java.util.List;

/**
 * How many sit on the committee (基层工会委员会) by the number of members, read from the rule {@code COMMITTEE_SIZE}:
 * triples of "up to so many members, at least, at most" (工会基层组织选举工作条例).
 */
public record CommitteeTable(List<Band> bands) {

    /** One line of the table. */
    public record Band(int members, int least, int most) {
    }

    /** A range of seats and the odd number in it that fits the members best. */
    public record Seats(int least, int most, int proposed) {
    }

    public CommitteeTable {
        bands = List.copyOf(bands);
    }

    /** Reads the value of the rule. */
    public static CommitteeTable read(String rule) {
        String[] numbers = rule.split(",");
        if (numbers.length == 0 || numbers.length % 3 != 0) {
            throw new IllegalStateException("COMMITTEE_SIZE must be triples: " + rule);
        }
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 3) {
            bands.add(new Band(Integer.parseInt(numbers[i]), Integer.parseInt(numbers[i + 1]), Integer.parseInt(numbers[i + 2])));
        }
        return new CommitteeTable(bands);
    }

    /** The seats for so many members; odd numbers are proposed, so that a vote of the committee cannot tie. */
    public Seats of(int members) {
        int below = 0;
        for (Band band : bands) {
            if (members <= band.members() || band.equals(bands.getLast())) {
                double share = Math.clamp((members - below) / (double) (band.members() - below), 0, 1);
                int seats = band.least() + (int) Math.floor(share * (band.most() - band.least()));
                int odd = seats % 2 == 1 ? seats : seats + 1 <= band.most() ? seats + 1 : seats - 1;
                return new Seats(band.least(), band.most(), odd);
            }
            below = band.members();
        }
        throw new IllegalStateException("COMMITTEE_SIZE has no line");
    }
}
