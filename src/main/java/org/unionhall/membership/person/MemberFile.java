package org.unionhall.membership.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.unionhall.membership.member.MemberFacts;
import org.unionhall.membership.member.MemberStatus;
import org.unionhall.people.DocumentType;

/** Everything kept of one member, as it stands. The number is masked; phone in the facts is not and is never shown so. */
public record MemberFile(long id, String cardNo, long unitId, String unitCode, String unitName, long place,
        MemberStatus status, LocalDate statusSince, DocumentType document, String maskedNumber, MemberFacts facts,
        int version) {

    /** Facts that make a record complete, and are missing. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        add(missing, facts.birth() == null, "出生日期");
        add(missing, facts.phone() == null, "移动电话");
        add(missing, facts.ethnicity() == null, "民族");
        add(missing, facts.employment() == null, "就业状况");
        add(missing, facts.education() == null, "学历");
        add(missing, facts.politics() == null, "政治面貌");
        add(missing, facts.household() == null, "户籍类型");
        add(missing, facts.migrant() == null, "是否农民工");
        return missing;
    }

    private static void add(List<String> missing, boolean absent, String title) {
        if (absent) {
            missing.add(title);
        }
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "member " + id;
    }
}
