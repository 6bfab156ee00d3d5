package org.unionhall.membership.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.membership.member.ChangeKind;
import org.unionhall.membership.member.MemberField;
import org.unionhall.membership.member.StatusChanging;
import org.unionhall.platform.page.Event;
import org.unionhall.platform.page.Fact;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.sealing.Masks;

/**
 * The page of a member.
 *
 * @param revealed what was just revealed with a reason, by {@code number} or {@code phone}; empty else
 */
public record PersonView(MemberFile file, List<Event> history, boolean mayChange, boolean mayReveal,
        Map<String, String> revealed) {

    static PersonView of(MemberFile file, List<Event> history, Actor me, Map<String, String> revealed) {
        return new PersonView(file, history, me.scope(Permission.CHANGE_ROSTER).covers(file.place()),
                me.scope(Permission.REVEAL).covers(file.place()), revealed);
    }

    public String own() {
        return "/members/" + file.id();
    }

    public String name() {
        return file.facts().name();
    }

    public List<Link> crumbs() {
        return crumbs(file, null);
    }

    static List<Link> crumbs(MemberFile file, String act) {
        var crumbs = new ArrayList<Link>();
        crumbs.add(Link.to(file.unitName(), "/units/" + file.unitCode()));
        crumbs.add(Link.to("会员名册", "/members?unit=" + file.unitCode()));
        if (act == null) {
            crumbs.add(Link.here(file.facts().name()));
        } else {
            crumbs.add(Link.to(file.facts().name(), "/members/" + file.id()));
            crumbs.add(Link.here(act));
        }
        return crumbs;
    }

    /** Changes that the state of the membership allows now. */
    public List<ChangeKind> changes() {
        return StatusChanging.KINDS.stream().filter(kind -> kind.from(file.status()).isPresent()).toList();
    }

    /** Where an act is asked for. */
    public String href(ChangeKind kind) {
        return switch (kind) {
            case EXPEL -> own() + "/expulsion";
            case LAPSE -> "/members/withdrawal-list?unit=" + file.unitCode() + "&member=" + file.id();
            default -> own() + "/changes/" + ChangePages.name(kind);
        };
    }

    public boolean mayTransfer() {
        return ChangeKind.TRANSFER_OUT.from(file.status()).isPresent() || ChangeKind.TRANSFER_IN.from(file.status()).isPresent();
    }

    public String maskedPhone() {
        return file.facts().phone() == null ? null : Masks.phone(file.facts().phone().digits());
    }

    /** What is shown as it is kept. */
    public List<Fact> facts() {
        return facts(file);
    }

    public static List<Fact> facts(MemberFile file) {
        Map<MemberField, String> values = file.facts().values();
        var facts = new ArrayList<Fact>();
        for (MemberField field : List.of(MemberField.SEX, MemberField.BIRTH, MemberField.ETHNICITY, MemberField.EMPLOYMENT,
                MemberField.EMPLOYER, MemberField.EDUCATION, MemberField.SKILL, MemberField.POLITICS,
                MemberField.GROUPS, MemberField.MIGRANT, MemberField.HOUSEHOLD, MemberField.HOUSEHOLD_PLACE,
                MemberField.NATIVE_PLACE)) {
            String value = values.get(field);
            facts.add(Fact.of(field.title(), value == null ? null
                    : field == MemberField.BIRTH ? Show.day(file.facts().birth()) : field.shown(value)));
        }
        return facts;
    }
}
