package org.unionhall.organization;

import java.util.ArrayList;
import java.util.List;

/** The table of a rule such as COMMITTEE_SIZE in triples: up to so many members, at least, at most (rules 2.3 and 2.4). */
public record Bands(List<Band> bands) {

    /** One line of the table. */
    public record Band(int members, int least, int most) {
    }

    /** A range, and what in it fits the number of members best. */
    public record Range(int least, int most, int proposed) {

        public boolean holds(int number) {
            return number >= least && number <= most;
        }
    }

    /** Reads the value of the rule. */
    public static Bands read(String rule) {
        String[] numbers = rule.split(",");
        if (numbers.length == 0 || numbers.length % 3 != 0) {
            throw new IllegalStateException("a table must be triples: " + rule);
        }
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 3) {
            bands.add(new Band(number(numbers[i]), number(numbers[i + 1]), number(numbers[i + 2])));
        }
        return new Bands(List.copyOf(bands));
    }

    /** @param odd whether an odd number is proposed, so that a committee cannot tie */
    public Range of(int members, boolean odd) {
        int below = 0;
        for (Band band : bands) {
            if (members <= band.members() || band.equals(bands.getLast())) {
                double share = Math.clamp((members - below) / (double) (band.members() - below), 0, 1);
                int proposed = band.least() + (int) Math.floor(share * (band.most() - band.least()));
                return new Range(band.least(), band.most(), odd ? odd(proposed, band) : proposed);
            }
            below = band.members();
        }
        throw new IllegalStateException("an empty table");
    }

    private static int odd(int number, Band band) {
        return number % 2 == 1 ? number : number < band.most() ? number + 1 : number - 1;
    }

    private static int number(String text) {
        return Integer.parseInt(text.strip());
    }
}
