package org.unionhall.membership.roster;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionhall.membership.member.MemberGroups;
import org.unionhall.membership.member.MemberStatus;
import org.unionhall.platform.codes.CodeList;
import org.unionhall.platform.page.Chip;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Column;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Tone;

/**
 * A page of a roster.
 *
 * @param statuses members of the area by state, empty where the figures are not those of the list
 * @param total    how many rows the list has, null where nobody has counted them
 * @param members  how many members the figures count in the area, also those whose rosters are not seen here
 * @param order    the order asked for and granted, or null
 */
public record RosterView(RosterPlace place, RosterFilter filter, List<RosterRow> rows, String next, Long total, long members,
        Set<ListColumn> columns, RosterOrder order, boolean sortable, Showing showing, Map<String, Long> statuses, May may) {

    private static final Map<String, List<Choice>> CHOICES = new ConcurrentHashMap<>();

    /** What this person may do with this roster. */
    public record May(boolean change, boolean load, boolean export, boolean reveal) {
    }

    public String unitCode() {
        return place.code();
    }

    public String unitName() {
        return place.name();
    }

    public boolean base() {
        return place.base();
    }

    /** True where rosters of the area are kept by others and so are missing here. */
    public boolean partly() {
        return !place.whole();
    }

    public String cell(RosterRow row, ListColumn column) {
        return switch (column.cell(row, showing)) {
            case null -> "";
            case LocalDate day -> Show.day(day);
            case Object value -> value.toString();
        };
    }

    public Tone tone(RosterRow row) {
        return tone(row.status());
    }

    public static Tone tone(MemberStatus status) {
        return switch (status) {
            case ACTIVE -> Tone.GOOD;
            case TRANSFERRING -> Tone.INFO;
            case RETAINED -> Tone.WARN;
            case WITHDRAWN, AUTO_WITHDRAWN, EXPELLED, DECEASED -> Tone.QUIET;
        };
    }

    public List<Column> headings() {
        var headings = columns.stream().map(column -> {
            Column heading = column == ListColumn.AGE ? Column.number(column.title()) : Column.text(column.title());
            var sort = sortable ? RosterOrder.next(column, order) : java.util.Optional.<RosterOrder>empty();
            return sort.map(by -> heading.sortable(href(Map.of("sort", by.key())), order == null ? null : order.sorted(column)))
                    .orElse(heading);
        });
        return headings.toList();
    }

    public List<Chip> chips() {
        if (statuses.isEmpty()) {
            return List.of();
        }
        long counted = sum(MemberStatus::counted);
        long left = sum(status -> !status.held());
        String now = filter.status() == null ? "" : filter.status();
        boolean list = filter.month() == null;
        var chips = new ArrayList<Chip>();
        chips.add(new Chip("在籍", counted, Tone.GOOD, href(Map.of("status", "")), list && now.isEmpty()));
        chips.add(new Chip("保留会籍", sum(status -> status == MemberStatus.RETAINED), Tone.WARN,
                href(Map.of("status", "RETAINED")), now.equals("RETAINED")));
        chips.add(new Chip("已离开", left, Tone.QUIET, href(Map.of("status", "left")), now.equals("left")));
        chips.add(new Chip("全部", statuses.values().stream().mapToLong(Long::longValue).sum(), null,
                href(Map.of("status", "all")), now.equals("all")));
        return chips;
    }

    private long sum(java.util.function.Predicate<MemberStatus> which) {
        return Stream.of(MemberStatus.values()).filter(which)
                .mapToLong(status -> statuses.getOrDefault(status.name(), 0L)).sum();
    }

    /** This list with some of its parameters changed; an empty value takes one away. */
    public String href(Map<String, String> changed) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("unit", place.code());
        params.putAll(filter.set());
        if (order != null) {
            params.put("sort", order.key());
        }
        params.putAll(changed);
        return "/members?" + params.entrySet().stream().filter(param -> !param.getValue().isEmpty())
                .map(param -> param.getKey() + "=" + URLEncoder.encode(param.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public String here() {
        return href(Map.of());
    }

    public String nextHref() {
        return next == null ? null : href(Map.of("after", next));
    }

    public String firstHref() {
        return RosterFilter.filled(filter.after()) ? here() : null;
    }

    public String wide() {
        return filter.usual() ? null : "/members?unit=" + place.code();
    }

    /** What is set, to be handed on by a form. */
    public Map<String, String> set() {
        Map<String, String> set = new LinkedHashMap<>(filter.set());
        if (order != null) {
            set.put("sort", order.key());
        }
        return set;
    }

    /** In words, when the list is one of who came or went. */
    public String monthTitle() {
        return filter.month() == null ? null : filter.month().title() + (filter.joined() ? "新进会员" : "离开的会员");
    }

    /** True while one of the filters that are folded away is set. */
    public boolean narrowed() {
        return filter.set().keySet().stream().anyMatch(key -> !List.of("name", "status", "employment", "group").contains(key));
    }

    public static List<Choice> codes(String list) {
        return CHOICES.computeIfAbsent(list, RosterView::choices);
    }

    private static List<Choice> choices(String list) {
        return Stream.concat(CodeList.named(list).all().stream().map(code -> new Choice(code.code(), code.name())),
                Stream.of(new Choice(RosterFilter.NOTHING, "未填写"))).toList();
    }

    public static List<Choice> groups() {
        return MemberGroups.all().stream()
                .map(tag -> new Choice(tag, MemberGroups.title(tag) + (tag.startsWith("N") ? "（新就业形态）" : ""))).toList();
    }

    public static List<Choice> states() {
        return Stream.concat(Stream.of(new Choice("all", "全部"), new Choice("left", "已离开")),
                Stream.of(MemberStatus.values()).map(status -> new Choice(status.name(), status.title()))).toList();
    }
}
