package org.unionhall.organization.door;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.Profile;
import org.unionhall.organization.profile.Register;
import org.unionhall.organization.profile.Registers;
import org.unionhall.platform.page.Choice;

/** The fields of a unit's profile and of an employer, from a form and to one. */
public final class ProfileForm {

    public static final List<Choice> FORMS = List.of(new Choice("ALONE", "单独组建"), new Choice("REGIONAL", "区域联建"),
            new Choice("INDUSTRY", "行业统建"));

    private ProfileForm() {
    }

    static Profile profile(Form form) {
        return new Profile(form.text("shortName"), form.text("form"), form.text("line"), form.text("division"),
                form.text("creditCode"), form.text("legalNo"), form.date("legalOn"), form.text("address"),
                form.decimal("longitude"), form.decimal("latitude"), form.text("contact"), form.text("contactPhone"),
                form.text("bankName"), "on".equals(form.value("bankRemoved")) ? "" : form.text("bankAccount"),
                form.integer("termNo"), form.date("termStart"), form.integer("termYears"));
    }

    static Form of(Register unit) {
        Map<String, String> values = new HashMap<>();
        values.put("version", String.valueOf(unit.version()));
        values.put("shortName", unit.shortName());
        values.put("form", unit.form());
        values.put("line", unit.lineCode());
        values.put("division", unit.division());
        values.put("creditCode", unit.creditCode());
        values.put("legalNo", unit.legalNo());
        values.put("legalOn", text(unit.legalOn()));
        values.put("address", unit.address());
        values.put("longitude", unit.longitude() == null ? null
                : unit.longitude().stripTrailingZeros().toPlainString());
        values.put("latitude", unit.latitude() == null ? null : unit.latitude().stripTrailingZeros().toPlainString());
        values.put("contact", unit.contact());
        values.put("contactPhone", unit.contactPhone());
        values.put("bankName", unit.bankName());
        values.put("termNo", text(unit.termNo()));
        values.put("termStart", text(unit.termStart()));
        values.put("termYears", text(unit.termYears()));
        return Form.starting(values);
    }

    static NewEmployer employer(Form form) {
        Integer workers = form.integer("workers");
        Integer women = form.integer("women");
        return new NewEmployer(form.text("creditCode"), form.text("name"), form.text("ownership"),
                form.text("industry"),
                workers == null ? 0 : workers, women == null ? 0 : women, form.decimal("payroll"));
    }

    static Form of(Registers.Employer employer) {
        Map<String, String> values = new HashMap<>();
        values.put("creditCode", employer.creditCode());
        values.put("name", employer.name());
        values.put("ownership", employer.ownership());
        values.put("industry", employer.industry());
        values.put("workers", text(employer.workers()));
        values.put("women", text(employer.women()));
        values.put("payroll", employer.payroll() == null ? null : employer.payroll().toPlainString());
        return Form.starting(values);
    }

    private static String text(Object value) {
        return Objects.toString(value, null);
    }
}
