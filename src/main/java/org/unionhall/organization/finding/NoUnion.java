package org.unionhall.organization.finding;

import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A workplace of which no union was found.
 *
 * @param members how many members make a union of their own due (工会法第11条)
 */
public record NoUnion(String employer, String creditCode, int members) {

    static final int BY_LAW = 25;

    /** Where its workers put their names down. */
    public String joining() {
        var address = UriComponentsBuilder.fromPath("/hall/apply/join");
        if (!employer.isEmpty()) {
            address.queryParam("employer", "{employer}");
        }
        if (!creditCode.isEmpty()) {
            address.queryParam("creditCode", "{creditCode}");
        }
        return address.encode().buildAndExpand(Map.of("employer", employer, "creditCode", creditCode))
                .toUriString();
    }
}
