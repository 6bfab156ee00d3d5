package org.unionhall.membership.card;

import org.unionhall.membership.member.MemberStatus;

/** All that a stranger is told who reads a card's code. */
public record Verified(String maskedName, String unitName, MemberStatus status, String asOf) {
}
