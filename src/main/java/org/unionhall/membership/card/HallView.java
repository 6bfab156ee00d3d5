package org.unionhall.membership.card;

import java.time.LocalDate;

/** The union of a worker, as far as everybody may know it. */
public record HallView(String name, String kind, String upper, LocalDate foundedOn, String address) {
}
