package org.unionhall.organization.tree;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionhall.organization.Kinds;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Profile;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.platform.refusal.Refusal;

/** Everything that speaks against a form at once, before it is acted upon, so that a clerk sees all of it. */
@Component
public class Judging {

    private final Kinds kinds;
    private final Rules rules;
    private final Standing standing;

    Judging(Kinds kinds, Rules rules, Standing standing) {
        this.kinds = kinds;
        this.rules = rules;
        this.standing = standing;
    }

    public List<Refusal> against(NewUnit unit, Unit parent) {
        return admission(parent).against(unit, new Admission.Parent(parent.name(), parent.kind(), parent.level()));
    }

    public List<Refusal> against(Profile profile, Unit unit) {
        return admission(unit).against(profile, unit.kind(), unit.foundedOn());
    }

    /** Checks with the rules in force for what stands at or below this unit. */
    public Admission admission(Unit unit) {
        return new Admission(kinds.table(), rules.at(unit.id(), standing.today()), standing.today());
    }

    public LocalDate today() {
        return standing.today();
    }

    /** The level a union of this kind usually has below a parent of that level; null for an unknown kind. */
    public String usualLevel(String kind, String parentLevel) {
        return usualLevel(kinds.table(), kind, parentLevel);
    }

    public static String usualLevel(Kinds.Table table, String kind, String parentLevel) {
        Kinds.Kind own = table.kind(kind);
        if (own == null) {
            return null;
        }
        int above = parentLevel == null ? 0 : table.level(parentLevel).rank();
        return own.levels().stream().filter(level -> !own.base() && table.level(level).rank() == above + 1).findFirst()
                .or(() -> own.levels().reversed().stream().filter(level -> table.level(level).rank() >= above)
                .findFirst())
                .orElse(own.levels().getLast());
    }
}
