package org.unionhall.organization.finding;

import java.util.List;

/**
 * What hangs on the door of a union for everybody to read; no number and no name of a person.
 *
 * @param base      whether it has members of its own
 * @param taker     the union that takes in whoever knocks here: itself, or the holding union of the county; or null
 * @param employers names of workplaces it covers, a few
 */
public record UnionFront(String code, String name, String kind, boolean base, boolean active, String upperCode,
        String upper, String address, String phone, String hours, List<String> employers, boolean below, Taker taker) {

    /** Who takes in. */
    public record Taker(String code, String name) {
    }

    UnionFront with(List<String> covered, Taker takes) {
        return new UnionFront(code, name, kind, base, active, upperCode, upper, address, phone, hours, covered, below,
                takes);
    }
}
