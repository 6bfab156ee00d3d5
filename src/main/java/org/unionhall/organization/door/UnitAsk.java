package org.unionhall.organization.door;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Profile;
import org.unionhall.platform.refusal.Malformed;

/** Bodies of requests by programs. A day left out is today. */
final class UnitAsk {

    private UnitAsk() {
    }

    @Schema(name = "NewUnit")
    record Found(String code, String name, String kind, String level, String parent, LocalDate foundedOn, LocalDate on,
            String shortName, String form, String line, String division, String creditCode, String legalNo,
            LocalDate legalOn, String address, BigDecimal longitude, BigDecimal latitude, String contact,
            String contactPhone, String bankName, String bankAccount, Integer termNo, LocalDate termStart,
            Integer termYears, List<Employer> employers) {

        /** @param level the level asked for, or the usual one where none was */
        NewUnit unit(String level, LocalDate today) {
            LocalDate day = foundedOn != null ? foundedOn : on != null ? on : today;
            var profile = new Profile(shortName, form, line, division, creditCode, legalNo, legalOn, address, longitude,
                    latitude, contact, contactPhone, bankName, bankAccount, termNo, termStart, termYears);
            return new NewUnit(parent, code, name, kind, level, day, profile,
                    employers == null ? List.of() : employers.stream().map(Found::covered).toList());
        }

        private static NewEmployer covered(Employer employer) {
            if (employer == null) {
                throw new Malformed("employers", "其中有一项是空的。");
            }
            return employer.employer();
        }
    }

    @Schema(name = "NewEmployer")
    record Employer(String creditCode, String name, String ownership, String industry, int workers, int women,
            BigDecimal payroll) {

        NewEmployer employer() {
            return new NewEmployer(creditCode, name, ownership, industry, workers, women, payroll);
        }
    }

    record Move(String to, LocalDate on, String reason) {
    }

    @Schema(name = "Merger")
    record Merge(@JsonAlias("to") String into, LocalDate on, String reason) {
    }

    record Split(String code, String name, Set<String> units, Set<String> employers, LocalDate on, String reason) {
    }

    @Schema(name = "Renaming")
    record Rename(String name, String shortName, LocalDate on, String reason) {
    }

    @Schema(name = "Dissolution")
    record Dissolve(@JsonAlias("to") String into, LocalDate on, String reason) {
    }
}
