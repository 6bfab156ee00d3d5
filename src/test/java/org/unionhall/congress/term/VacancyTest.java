package org.unionhall.congress.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands open in a body: the most who sat at once, less those who sit now. */
class VacancyTest {

    private static final LocalDate ELECTED = LocalDate.of(2025, 3, 1);
    private static final LocalDate LEFT = LocalDate.of(2026, 6, 30);

    private static Seat seat(long id, Office office, LocalDate since, LocalDate until) {
        return new Seat(id, 1, null, "某人" + id, office, "", since, until, until == null ? null : Why.RESIGNED, 0);
    }

    private final Seat chair = seat(1, Office.CHAIR, ELECTED, null);
    private final Seat goneChair = seat(1, Office.CHAIR, ELECTED, LEFT);
    private final Seat member = seat(2, Office.MEMBER, ELECTED, null);
    private final Seat goneMember = seat(2, Office.MEMBER, ELECTED, LEFT);
    private final Seat third = seat(3, Office.MEMBER, ELECTED, null);

    @Test
    void nobodyLeftNothingIsOpen() {
        assertThat(Vacancy.of(List.of(chair, member, third))).isEmpty();
        assertThat(Vacancy.open(List.of(chair, member, third), Office.MEMBER)).isZero();
        assertThat(Vacancy.of(List.of())).isEmpty();
    }

    @Test
    void theChairIsOpenAndWhoeverComesMayBeElectedMemberFirst() {
        List<Seat> seats = List.of(goneChair, member, third);
        assertThat(Vacancy.of(seats)).containsExactly(new Vacancy(Office.CHAIR, 1, LEFT));
        assertThat(Vacancy.open(seats, Office.CHAIR)).isEqualTo(1);
        assertThat(Vacancy.open(seats, Office.MEMBER)).isEqualTo(1);
        assertThat(Vacancy.of(seats).getFirst().by(3)).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(Vacancy.of(seats).getFirst().by(0)).as("where no rule tells").isNull();
    }

    @Test
    void aMemberElectedChairLeavesTheirSeatOpen() {
        LocalDate rose = LEFT.plusDays(20);
        assertThat(Vacancy.of(List.of(goneChair, seat(2, Office.MEMBER, ELECTED, rose), seat(4, Office.CHAIR, rose, null), third)))
                .as("two of three sit").containsExactly(new Vacancy(Office.MEMBER, 1, rose));
    }

    @Test
    void whoCameForWhoLeftFillsTheSeatEvenOnTheSameDay() {
        assertThat(Vacancy.of(List.of(chair, goneMember, third, seat(5, Office.MEMBER, LEFT, null)))).isEmpty();
        assertThat(Vacancy.of(List.of(chair, goneMember, third))).containsExactly(new Vacancy(Office.MEMBER, 1, LEFT));
        assertThat(Vacancy.of(List.of(chair, goneMember, third)).getFirst().by(3)).as("only chairs have a day").isNull();
    }
}
