package org.unionhall.membership.joining;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Area;
import org.unionhall.access.Scope;
import org.unionhall.matter.Matter;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.membership.member.ChangeKind;
import org.unionhall.membership.member.Joining;
import org.unionhall.membership.member.MemberFacts;
import org.unionhall.membership.member.MemberStatus;
import org.unionhall.membership.member.StatusChanging;
import org.unionhall.membership.member.Transferring;
import org.unionhall.membership.person.MemberFile;
import org.unionhall.membership.person.MemberFiles;
import org.unionhall.membership.realname.RealNames;
import org.unionhall.notice.Notice;
import org.unionhall.notice.Notices;
import org.unionhall.organization.Unit;
import org.unionhall.people.Document;
import org.unionhall.people.People;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** 同意入会: member, card, history and figures, the account's person and the notice, all in the transaction of the act. */
@Component
class Admitting {

    private static final String RELATION_CHANGED = "1";

    private final Joining joining;
    private final StatusChanging changing;
    private final Transferring transferring;
    private final MemberFiles files;
    private final RealNames names;
    private final People people;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Admitting(Joining joining, StatusChanging changing, Transferring transferring, MemberFiles files, RealNames names, People people,
            Notices notices, JdbcClient jdbc, Clock clock) {
        this.joining = joining;
        this.changing = changing;
        this.transferring = transferring;
        this.files = files;
        this.names = names;
        this.people = people;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Standing(MemberStatus status, long unit, String unitName) {
    }

    /** Refuses whoever has a membership that must be transferred; retained and ended ones may apply. */
    void free(byte[] key, Unit unit) {
        Optional<Standing> known = jdbc.sql("""
                select m.status, m.unit_id, u.name from membership.member m join organization.unit u on u.id = m.unit_id
                where m.person_key = :key""").param("key", key).query((row, n) -> new Standing(
                MemberStatus.valueOf(row.getString(1)), row.getLong(2), row.getString(3))).optional();
        known.ifPresent(standing -> {
            if (standing.status() == MemberStatus.DECEASED) {
                throw MembershipRefusal.REAL_NAME_DIFFERS.because();
            }
            if (standing.status() == MemberStatus.ACTIVE) {
                throw standing.unit() == unit.id() ? MembershipRefusal.ALREADY_HERE.because(unit.name())
                        : elsewhere(standing, unit);
            }
        });
    }

    /** Where the union wanted takes members, the transfer to it is one tap away. */
    private static Refusal elsewhere(Standing standing, Unit wanted) {
        Refusal refusal = MembershipRefusal.ALREADY_MEMBER_ELSEWHERE.because("“" + standing.unitName() + "”");
        return wanted.base() ? refusal.leading("去办理", "/hall/apply/transfer?unit=" + wanted.code()) : refusal;
    }

    /** @return what came of it, to be shown */
    Map<String, String> admit(Matter matter, Unit unit, MemberFacts facts, Actor actor) {
        Document document = Applicant.document(matter.answers());
        byte[] key = people.keyOf(document.type(), document.number());
        Optional<MemberFile> retained = files.ofPerson(key).filter(file -> file.status() == MemberStatus.RETAINED);
        if (retained.isPresent()) {
            back(retained.get(), unit, actor);
        } else {
            joining.join(at(unit.place()), unit.code(), document, facts, actor);
        }
        MemberFile file = files.ofPerson(key).orElseThrow();
        boolean theirs = names.proven(matter.asker().account(), key, facts.name(), actor);
        if (theirs) {
            notices.tell(Notice.to(matter.asker().account(), "MEMBER_JOINED", "您已是" + unit.shown() + "的会员",
                    "电子会员证已经办好，可以出示和核验。", "/card"));
        }
        Map<String, String> result = new LinkedHashMap<>();
        result.put("所属工会", unit.name());
        result.put("会员证号", file.cardNo());
        return result;
    }

    /** A retained membership is resumed, in the new union if that is another. */
    private void back(MemberFile file, Unit unit, Actor actor) {
        var today = Shanghai.today(clock);
        changing.change(at(file.place()), file.id(), ChangeKind.RESUME, today, null, "入会申请", file.version(), actor);
        if (file.unitId() != unit.id()) {
            Scope both = new Scope(java.util.List.of(new Area(file.place(), file.place()), new Area(unit.place(), unit.place())));
            int version = files.of(both, file.id()).version();
            transferring.transfer(both, file.id(), unit.code(), today, RELATION_CHANGED, "入会申请", version, actor);
        }
    }

    static Scope at(long place) {
        return Scope.of(new Area(place, place));
    }
}
