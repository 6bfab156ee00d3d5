package org.unionhall.organization.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.unionhall.platform.page.Show;

/** A year as it hangs on the wall: twelve months of weeks, Monday first. */
public record CalendarYear(int year, List<OfMonth> months, int worked) {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;
    private static final int WEEK = 7;

    /** A month; a week has seven days, those of other months are null. */
    public record OfMonth(String name, List<List<Cell>> weeks, int worked) {
    }

    /** One day; {@code said} is null where the weekday alone decides. */
    public record Cell(LocalDate day, boolean working, SaidDay said, boolean today) {

        /** Class names of the style sheet. */
        public String css() {
            String kind = said == null ? working ? "" : "rests" : working ? "made-up" : "holiday";
            return today ? kind + " today" : kind;
        }

        /** The day in words, as it is read aloud. */
        public String spoken() {
            return Show.day(day) + "，" + (working ? "上班" : "休息") + (said == null ? "" : "，" + said.name());
        }
    }

    static boolean known(int year) {
        return year >= FIRST && year <= LAST;
    }

    static CalendarYear of(int year, List<SaidDay> said, LocalDate today) {
        Map<LocalDate, SaidDay> byDay = said.stream().collect(Collectors.toMap(SaidDay::day, Function.identity()));
        List<OfMonth> months = IntStream.rangeClosed(1, Month.values().length)
                .mapToObj(month -> month(LocalDate.of(year, month, 1), byDay, today)).toList();
        return new CalendarYear(year, months, months.stream().mapToInt(OfMonth::worked).sum());
    }

    private static OfMonth month(LocalDate first, Map<LocalDate, SaidDay> said, LocalDate today) {
        var weeks = new ArrayList<List<Cell>>();
        int worked = 0;
        LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        for (LocalDate start = monday; start.isBefore(first.plusMonths(1)); start = start.plusDays(WEEK)) {
            var week = new ArrayList<Cell>();
            for (LocalDate day = start; day.isBefore(start.plusDays(WEEK)); day = day.plusDays(1)) {
                Cell cell = day.getMonth() == first.getMonth() ? cell(day, said.get(day), today) : null;
                worked += cell != null && cell.working() ? 1 : 0;
                week.add(cell);
            }
            weeks.add(week);
        }
        return new OfMonth(first.getMonthValue() + "月", weeks, worked);
    }

    private static Cell cell(LocalDate day, SaidDay said, LocalDate today) {
        return new Cell(day, said == null ? Days.weekday(day) : said.working(), said, day.equals(today));
    }
}
