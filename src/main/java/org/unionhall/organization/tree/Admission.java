package org.unionhall.organization.tree;

import static org.unionhall.organization.OrganizationRefusal.CODE_INVALID;
import static org.unionhall.organization.OrganizationRefusal.COORDINATES_INVALID;
import static org.unionhall.organization.OrganizationRefusal.CREDIT_CODE_INVALID;
import static org.unionhall.organization.OrganizationRefusal.CREDIT_CODE_NOT_UNION;
import static org.unionhall.organization.OrganizationRefusal.DATE_FUTURE;
import static org.unionhall.organization.OrganizationRefusal.DATE_MISSING;
import static org.unionhall.organization.OrganizationRefusal.EMPLOYER_CODE_UNKNOWN;
import static org.unionhall.organization.OrganizationRefusal.EMPLOYER_NAME_MISSING;
import static org.unionhall.organization.OrganizationRefusal.EMPLOYER_TAKEN;
import static org.unionhall.organization.OrganizationRefusal.EMPLOYER_WOMEN_TOO_MANY;
import static org.unionhall.organization.OrganizationRefusal.FORM_UNKNOWN;
import static org.unionhall.organization.OrganizationRefusal.KIND_MISSING;
import static org.unionhall.organization.OrganizationRefusal.KIND_UNKNOWN;
import static org.unionhall.organization.OrganizationRefusal.LEVEL_UNKNOWN;
import static org.unionhall.organization.OrganizationRefusal.NAME_MISSING;
import static org.unionhall.organization.OrganizationRefusal.NAME_TOO_LONG;
import static org.unionhall.organization.OrganizationRefusal.TERM_BEFORE_FOUNDING;
import static org.unionhall.organization.OrganizationRefusal.TERM_YEARS_NOT_ALLOWED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.unionhall.organization.CreditCode;
import org.unionhall.organization.Kinds;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Profile;
import org.unionhall.organization.Rules;
import org.unionhall.platform.codes.CodeList;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** Looks a coming union over by itself and against its parent; what needs the database is asked elsewhere. */
public final class Admission {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{1,31}");
    private static final Set<String> FORMS = Set.of("ALONE", "REGIONAL", "INDUSTRY");
    private static final int LONGEST_NAME = 100;
    private static final Parent NONE = new Parent(null, null, null);

    private final Kinds.Table table;
    private final Rules.InForce rules;
    private final LocalDate today;

    public Admission(Kinds.Table table, Rules.InForce rules, LocalDate today) {
        this.table = table;
        this.rules = rules;
        this.today = today;
    }

    /** The parent as the check needs to know it: standing already or founded in the same batch. */
    public record Parent(String name, String kind, String level) {
    }

    /** Everything that speaks against founding this union under that parent, null for the top of the tree. */
    public List<Refusal> against(NewUnit unit, Parent parent) {
        var found = new ArrayList<Refusal>();
        if (unit.code() == null || !CODE.matcher(unit.code()).matches()) {
            found.add(CODE_INVALID.because(unit.code() == null ? "" : unit.code()));
        }
        name(unit.name(), found);
        boolean known = true;
        if (table.kind(unit.kind()) == null) {
            found.add(unit.kind() == null ? KIND_MISSING.because() : KIND_UNKNOWN.because(unit.kind()));
            known = false;
        }
        if (table.level(unit.level()) == null && (unit.level() != null || known)) {
            found.add(LEVEL_UNKNOWN.because(unit.level() == null ? "" : unit.level()));
            known = false;
        }
        known &= table.level(unit.level()) != null;
        if (unit.foundedOn() == null) {
            found.add(DATE_MISSING.because());
        } else if (unit.foundedOn().isAfter(today)) {
            found.add(DATE_FUTURE.because(Shanghai.format(unit.foundedOn())));
        }
        if (known) {
            Parent above = parent == null ? NONE : parent;
            Standing.misfit(table, unit.kind(), unit.level(), above.name(), above.kind(), above.level())
                    .ifPresent(found::add);
            found.addAll(against(unit.profile(), unit.kind(), unit.foundedOn()));
        }
        employers(unit.employers(), found);
        return found;
    }

    /** Everything that speaks against this profile for a union of that kind. */
    public List<Refusal> against(Profile profile, String kind, LocalDate foundedOn) {
        var found = new ArrayList<Refusal>();
        boolean base = table.kind(kind).base();
        if (profile.form() != null && !FORMS.contains(profile.form())) {
            found.add(FORM_UNKNOWN.because(profile.form()));
        }
        if (profile.creditCode() != null) {
            CreditCode.Parsed parsed = CreditCode.parse(profile.creditCode());
            if (!parsed.ok()) {
                found.add(CREDIT_CODE_INVALID.because(parsed.sentence()));
            } else if (base && !parsed.code().isBaseUnion()) {
                found.add(CREDIT_CODE_NOT_UNION.because(parsed.code().text()));
            }
        }
        if (profile.termYears() != null) {
            String allowed = rules.text(base ? "TERM_YEARS_BASE" : "TERM_YEARS_UPPER");
            if (!Arrays.asList(allowed.split(",")).contains(profile.termYears().toString())) {
                found.add(TERM_YEARS_NOT_ALLOWED.because(base ? "基层工会" : "地方和产业工会", allowed.replace(",", " 或 ")));
            }
        }
        if (profile.termStart() != null && foundedOn != null && profile.termStart().isBefore(foundedOn)) {
            found.add(TERM_BEFORE_FOUNDING.because(Shanghai.format(profile.termStart()), Shanghai.format(foundedOn)));
        }
        if (outside(profile.longitude(), 73, 136) || outside(profile.latitude(), 3, 54)
                || (profile.longitude() == null) != (profile.latitude() == null)) {
            found.add(COORDINATES_INVALID.because());
        }
        return found;
    }

    /** What speaks against one employer. */
    public static List<Refusal> against(NewEmployer employer) {
        var found = new ArrayList<Refusal>();
        CreditCode.Parsed parsed = CreditCode.parse(employer.creditCode());
        if (!parsed.ok()) {
            found.add(CREDIT_CODE_INVALID.because(parsed.sentence()));
        }
        if (employer.name() == null || employer.name().isBlank()) {
            found.add(EMPLOYER_NAME_MISSING.because());
        }
        if (employer.women() > employer.workers()) {
            found.add(EMPLOYER_WOMEN_TOO_MANY.because(employer.women(), employer.workers()));
        }
        if (employer.ownership() != null && CodeList.named("ownership").of(employer.ownership()).isEmpty()) {
            found.add(EMPLOYER_CODE_UNKNOWN.because("单位类别", employer.ownership()));
        }
        if (employer.industry() != null && CodeList.named("industry").of(employer.industry()).isEmpty()) {
            found.add(EMPLOYER_CODE_UNKNOWN.because("行业", employer.industry()));
        }
        return found;
    }

    static void name(String name, List<Refusal> found) {
        if (name == null || name.isBlank()) {
            found.add(NAME_MISSING.because());
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            found.add(NAME_TOO_LONG.because());
        }
    }

    private static void employers(List<NewEmployer> employers, List<Refusal> found) {
        var codes = new HashSet<String>();
        for (NewEmployer employer : employers) {
            found.addAll(against(employer));
            if (employer.creditCode() != null && !codes.add(employer.creditCode())) {
                found.add(EMPLOYER_TAKEN.because("该组织", employer.creditCode()));
            }
        }
    }

    private static boolean outside(BigDecimal degrees, int least, int most) {
        return degrees != null
                && (degrees.compareTo(BigDecimal.valueOf(least)) < 0
                || degrees.compareTo(BigDecimal.valueOf(most)) > 0);
    }
}
