package org.unionhall.organization.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.unionhall.organization.browse.UnitRow;

/** A unit as programs read it. */
final class UnitJson {

    private UnitJson() {
    }

    /** A page of units; {@code next} is handed back as {@code after}, null at the end. */
    @Schema(name = "UnitPage")
    record Page(List<Item> items, String next) {
    }

    @Schema(name = "UnitItem")
    record Item(String code, String name, String kind, String level, String parent, String status, Long members) {

        static Item of(UnitRow row, String parent) {
            return new Item(row.code(), row.name(), row.kind(), row.level(), parent,
                    row.active() ? "ACTIVE" : "DISSOLVED", row.counts() == null ? null : row.counts().members());
        }
    }

    /** One unit. The profile is that of today, also when the tree is asked for as of an earlier day. */
    @Schema(name = "Unit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record One(String code, String name, String shortName, String kind, String level, String parent, List<String> path,
            String status, LocalDate on, Long members, LocalDate foundedOn, LocalDate closedOn, String line,
            String keeper, String form, String division, String creditCode, String legalNo, LocalDate legalOn,
            String address, BigDecimal longitude, BigDecimal latitude, String contact, String contactPhone,
            Integer termNo, LocalDate termStart, LocalDate termEnd, Integer termYears, List<Employer> employers) {
    }

    @Schema(name = "CoveredEmployer")
    record Employer(String creditCode, String name, String ownership, String industry, int workers, int women) {
    }
}
