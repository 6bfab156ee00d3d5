package org.unionhall.congress.meeting;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Typed;

/** Reads what was typed of a meeting; what is wrong stands beside its field. */
@Component
class MeetingForm {

    private static final int HIGHEST = 999;

    private final MeetingBook book;
    private final Units units;

    MeetingForm(MeetingBook book, Units units) {
        this.book = book;
        this.units = units;
    }

    /** Kind and union must be told; the rest is noted as wrong where it is. */
    NewMeeting read(Typed typed, Unit unit, Actor me) {
        MeetingKind kind = Arrays.stream(MeetingKind.values()).filter(one -> one.name().equals(typed.value("kind"))).findFirst()
                .orElse(MeetingKind.ASSEMBLY);
        return read(typed, unit, kind, parent(typed, kind, me));
    }

    NewMeeting read(Typed typed, Unit unit, MeetingKind kind, Long parent) {
        Integer term = ordinal(typed, "term", "届");
        Integer session = ordinal(typed, "session", "次");
        var day = typed.day("day", "开会日期");
        if (day == null) {
            typed.wrong("day", MeetingRefusal.DAY_MISSING.sentence());
        }
        LocalTime begins = hour(typed);
        String venue = typed.text("venue");
        if (venue == null) {
            typed.wrong("venue", MeetingRefusal.VENUE_MISSING.sentence());
        }
        return new NewMeeting(unit, kind, term, session, "on".equals(typed.value("expanded")), typed.text("title"), day, begins, venue, parent);
    }

    /** Congresses for which a group may elect: of one's own unions and of those above them. */
    List<Choice> parents(Actor me) {
        List<Long> around = new ArrayList<>();
        me.posts().stream().map(Actor.Held::unitId).distinct().flatMap(id -> units.withId(id).stream()).forEach(unit -> around.addAll(unit.path()));
        return book.awaitingDelegates(around).stream().map(one -> new Choice(String.valueOf(one.id()), one.title())).toList();
    }

    private Long parent(Typed typed, MeetingKind kind, Actor me) {
        if (kind != MeetingKind.GROUP) {
            return null;
        }
        String asked = typed.value("parent");
        if (parents(me).stream().noneMatch(one -> one.value().equals(asked))) {
            typed.wrong("parent", MeetingRefusal.PARENT_MISSING.sentence());
            return null;
        }
        return Long.valueOf(asked);
    }

    private static Integer ordinal(Typed typed, String field, String label) {
        int number = typed.number(field, label);
        if (number > HIGHEST) {
            typed.wrong(field, MeetingRefusal.NUMBER_RANGE.sentence());
        }
        return number == 0 ? null : number;
    }

    private static LocalTime hour(Typed typed) {
        String text = typed.text("begins");
        try {
            return LocalTime.parse(text == null ? "" : (text.matches("\\d:.*") ? "0" : "") + text.replace('：', ':'));
        } catch (DateTimeParseException notAnHour) {
            typed.wrong("begins", MeetingRefusal.HOUR_INVALID.sentence());
            return LocalTime.NOON;
        }
    }
}
