package org.unionhall.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Profile;

/** The invented union as units to be founded: federations on the real divisions, base unions at the workplaces. */
final class DemoTree {

    static final String TOP = "140000";
    static final String COUNTY = "140105";
    static final String OTHER_COUNTY = "140106";
    private static final LocalDate FEDERATIONS_FOUNDED = LocalDate.of(1950, 5, 1);
    private static final int ALONE_FROM = 25;

    private final InventedUnion union;
    private final LocalDate today;
    private final Spots spots = Spots.ofShanxi();

    DemoTree(InventedUnion union, LocalDate today) {
        this.union = union;
        this.today = today;
    }

    List<NewUnit> units() {
        List<NewUnit> units = new ArrayList<>();
        union.divisions().forEach(place -> units.add(federation(place)));
        var chance = new SplittableRandom(7);
        union.workplaces().forEach(workplace -> units.add(base(workplace, chance)));
        union.divisions().stream().filter(place -> List.of(COUNTY, OTHER_COUNTY).contains(place.code()))
                .forEach(county -> units.add(holding(county)));
        return units;
    }

    /** Code of the holding union of a county, beside those of its townships. */
    static String holdingCode(String county) {
        return county + "9000001";
    }

    private NewUnit holding(Division county) {
        LocalDate founded = today.minusYears(2);
        Profile profile = Profile.of(null, "REGIONAL", county.code(), null, county.name() + "职工服务中心", "工会办公室", null, 1,
                founded, 3);
        return new NewUnit(unionCode(county.code()), holdingCode(county.code()), county.name() + "新就业形态群体工会", "HOLDING",
                "BASE", founded, profile, List.of());
    }

    /** Code of the union of a division: six digits down to the county, nine for townships. */
    static String unionCode(String division) {
        return division.isEmpty() ? null : division.length() >= 6 ? division : (division + "0000").substring(0, 6);
    }

    private NewUnit federation(Division place) {
        boolean township = place.level().equals("township");
        LocalDate election = today.minusMonths(3 + Math.floorMod(place.code().hashCode(), 60));
        Profile profile = Profile.of(null, null, place.code(), null, null, null, null,
                township ? 2 : 14, election, 5);
        return new NewUnit(unionCode(place.parent()), unionCode(place.code()), place.name() + "总工会",
                "FEDERATION", place.level().toUpperCase(java.util.Locale.ROOT), FEDERATIONS_FOUNDED, profile, List.of());
    }

    private NewUnit base(Workplace workplace, SplittableRandom chance) {
        LocalDate founded = LocalDate.of(2008, 1, 1).plusDays(chance.nextInt(365 * 17));
        int years = workplace.members() >= 100 ? 5 : 3;
        LocalDate election = today.minusDays(chance.nextInt(years * 365 + 60));
        if (election.isBefore(founded)) {
            election = founded;
        }
        boolean joint = workplace.members() < ALONE_FROM && chance.nextInt(3) == 0;
        boolean complete = chance.nextInt(4) > 0;
        Profile profile = Profile.of(null, joint ? "REGIONAL" : chance.nextInt(12) == 0 ? "INDUSTRY" : "ALONE",
                workplace.township(), workplace.unionCreditCode(), complete ? workplace.name() + "院内" : null,
                complete ? "工会办公室" : null, complete ? "0351-%07d".formatted(2_000_000 + workplace.serial()) : null,
                1 + chance.nextInt(6), election, years);
        BigDecimal payroll = BigDecimal.valueOf(workplace.workers() * (48_000L + chance.nextInt(30_000)));
        double[] spot = spots.of(workplace.county(), workplace.township(), workplace.serial());
        if (spot != null) {
            profile = profile.at(BigDecimal.valueOf(spot[0]), BigDecimal.valueOf(spot[1]));
        }
        return new NewUnit(unionCode(workplace.township()), workplace.unionCode(), workplace.unionName(),
                joint ? "JOINT_BASE" : "SINGLE_BASE", "BASE", founded, profile,
                List.of(new NewEmployer(workplace.employerCode(), workplace.name(), workplace.trade().ownership(),
                        workplace.trade().industry(), workplace.workers(), workplace.women(), payroll)));
    }
}
