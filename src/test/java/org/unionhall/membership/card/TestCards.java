package org.unionhall.membership.card;

import org.springframework.stereotype.Component;
import org.unionhall.membership.TestMembers;
import org.unionhall.membership.person.MemberFiles;

/** Genuine codes of member cards, for looks at the page of verification. */
@Component
public class TestCards {

    private final MemberCards cards;
    private final MemberFiles files;

    TestCards(MemberCards cards, MemberFiles files) {
        this.cards = cards;
        this.files = files;
    }

    public String codeOf(long member) {
        return cards.of(files.of(TestMembers.EVERYWHERE, member)).code();
    }
}
