package org.unionhall.congress.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Seats of a running body that stand open since somebody left them; they are filled by a by-election. A pure rule.
 *
 * @param office which office is open; of those that do not lead, any of the body
 * @param seats  how many
 * @param since  last day of whoever left first and was not followed
 */
public record Vacancy(Office office, int seats, LocalDate since) {

    /** What stands open, offices that lead first. */
    static List<Vacancy> of(List<Seat> seats) {
        List<Vacancy> open = new ArrayList<>();
        int leading = 0;
        for (Office office : Office.values()) {
            int many = office.leading() ? missing(seats, seat -> seat.office() == office) : 0;
            if (many > 0) {
                open.add(new Vacancy(office, many, since(seats, seat -> seat.office() == office, many)));
                leading += many;
            }
        }
        int rest = missing(seats, seat -> true) - leading;
        if (rest > 0) {
            Office plain = seats.stream().map(Seat::office).filter(office -> !office.leading()).findFirst()
                    .orElseGet(() -> seats.getFirst().office());
            open.add(new Vacancy(plain, rest, since(seats, seat -> !seat.office().leading(), rest)));
        }
        return open;
    }

    /** By when it should be filled: a chair within so many months, others and 0 months whenever. */
    LocalDate by(int months) {
        return months == 0 || office != Office.CHAIR && office != Office.VICE_CHAIR ? null : since.plusMonths(months);
    }

    /** How many may be elected into an office: of one that leads its own, of others any open seat of the body. */
    static int open(List<Seat> seats, Office office) {
        return missing(seats, seat -> !office.leading() || seat.office() == office);
    }

    /** The most who sat at once in this term, less those who sit now. */
    private static int missing(List<Seat> seats, Predicate<Seat> which) {
        List<Seat> counted = seats.stream().filter(which).toList();
        int most = counted.stream().map(Seat::since).distinct().mapToInt(day -> (int) counted.stream()
                .filter(seat -> !seat.since().isAfter(day) && (seat.held() || seat.until().isAfter(day))).count()).max().orElse(0);
        return Math.max(0, most - (int) counted.stream().filter(Seat::held).count());
    }

    private static LocalDate since(List<Seat> seats, Predicate<Seat> which, int many) {
        List<LocalDate> left = seats.stream().filter(which).filter(seat -> !seat.held()).map(Seat::until)
                .sorted(Comparator.reverseOrder()).limit(many).toList();
        return left.isEmpty() ? seats.stream().filter(seat -> !seat.held()).map(Seat::until).max(Comparator.naturalOrder()).orElseThrow()
                : left.getLast();
    }
}
