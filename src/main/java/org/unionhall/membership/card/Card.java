package org.unionhall.membership.card;

import java.time.LocalDate;
import org.unionhall.membership.member.MemberStatus;
import org.unionhall.platform.page.Show;

/**
 * A member card as its holder shows it.
 *
 * @param code what leads to the page of verification; null where the membership is over
 */
public record Card(long memberId, String name, String unitName, MemberStatus status, LocalDate joinedOn, String cardNo,
        String code) {

    /** The line beneath the union. */
    public String since() {
        return status.title() + " · " + Show.month(joinedOn) + "入会";
    }

    /** The card number in groups, as it is printed. */
    public String spaced() {
        return cardNo.replaceFirst("^(\\d{6})(\\d{2})(\\d{4})(\\d{4})(\\d)$", "$1 $2 $3 $4 $5");
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "card of member " + memberId;
    }
}
