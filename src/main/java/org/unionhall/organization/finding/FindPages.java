package org.unionhall.organization.finding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Open;
import org.unionhall.access.TopUnit;
import org.unionhall.organization.Errands;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** 找工会, open to everybody: by workplace, place, trade or position, and what to do where there is none. */
@Controller
class FindPages {

    private static final int COUNTY = 3;

    private final UnionGuide guide;
    private final Nearby nearby;
    private final WaysDown ways;
    private final FindingPace pace;
    private final Units units;
    private final TopUnit top;
    private final Rules rules;
    private final List<Errands> errands;
    private final Clock clock;

    FindPages(UnionGuide guide, Nearby nearby, WaysDown ways, FindingPace pace, Units units, TopUnit top, Rules rules, List<Errands> errands,
            Clock clock) {
        this.guide = guide;
        this.nearby = nearby;
        this.ways = ways;
        this.pace = pace;
        this.units = units;
        this.top = top;
        this.rules = rules;
        this.errands = errands;
        this.clock = clock;
    }

    @Open
    @GetMapping("/find")
    String start(@RequestParam(defaultValue = "") String q, @RequestParam(name = "for", defaultValue = "") String why,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        pace.keep(request, response);
        model.addAttribute("errand", errand(why));
        Asked asked = Asked.of(q);
        List<FoundUnion> found = asked.empty() ? List.of() : guide.byText(asked);
        model.addAttribute("asked", asked.text());
        model.addAttribute("vague", !asked.empty() && !asked.code() && asked.vague());
        page(found, model);
        model.addAttribute("none", none(asked));
        return "organization/find/start";
    }

    @Open
    @GetMapping("/find/place")
    String place(@RequestParam(defaultValue = "") String under, @RequestParam(defaultValue = "0") long after,
            @RequestParam(name = "for", defaultValue = "") String why, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        pace.keep(request, response);
        Errand errand = errand(why);
        String here = under(errand);
        model.addAttribute("errand", errand);
        Unit unit = unit(under);
        List<FoundUnion> below = guide.below(unit, after);
        model.addAttribute("way", ways.to(unit, here));
        page(below, model);
        model.addAttribute("next", below.size() <= UnionGuide.PAGE ? null
                : here + unit.code() + "&after=" + below.get(UnionGuide.PAGE - 1).place());
        model.addAttribute("first", after > 0 ? here + unit.code() : null);
        return "organization/find/place";
    }

    @Open
    @GetMapping("/find/trade")
    String trade(@RequestParam(defaultValue = "") String group, @RequestParam(defaultValue = "") String under,
            @RequestParam(name = "for", defaultValue = "") String why, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        pace.keep(request, response);
        Errand errand = errand(why);
        model.addAttribute("errand", errand);
        Optional<TradeGroup> chosen = TradeGroup.named(group);
        if (chosen.isEmpty()) {
            model.addAttribute("groups", List.of(TradeGroup.values()));
            return "organization/find/trades";
        }
        Unit unit = unit(under);
        boolean narrow = ways.rank(unit) >= COUNTY || guide.territories(unit).isEmpty();
        model.addAttribute("group", chosen.get());
        model.addAttribute("way", ways.to(unit, errand.along("/find/trade?group=" + group) + "&under="));
        model.addAttribute("narrow", narrow);
        model.addAttribute("townships", narrow ? ways.to(unit, under(errand)) : null);
        page(narrow ? guide.byTrade(chosen.get(), unit) : List.of(), model);
        model.addAttribute("holding", narrow ? units.holdingFor(unit.id()).orElse(null) : null);
        return "organization/find/trade";
    }

    /** The position stands in the body, not in the address; it is kept nowhere. */
    @Open
    @PostMapping("/find/near")
    String near(@RequestParam(defaultValue = "") String longitude, @RequestParam(defaultValue = "") String latitude,
            @RequestParam(name = "for", defaultValue = "") String why, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        pace.keep(request, response);
        model.addAttribute("errand", errand(why));
        Optional<Double> lon = degrees(longitude, 180);
        Optional<Double> lat = degrees(latitude, 90);
        boolean told = lon.isPresent() && lat.isPresent();
        model.addAttribute("told", told);
        model.addAttribute("near", told ? nearby.to(lon.get(), lat.get()) : List.of());
        return "organization/find/near";
    }

    private static void page(List<FoundUnion> found, Model model) {
        model.addAttribute("found", found.subList(0, Math.min(UnionGuide.PAGE, found.size())));
        model.addAttribute("more", found.size() > UnionGuide.PAGE);
    }

    private NoUnion none(Asked asked) {
        int members = top.id().isPresent()
                ? rules.number(top.id().getAsLong(), Shanghai.today(clock), "FOUND_FROM_MEMBERS") : NoUnion.BY_LAW;
        return asked.code() ? new NoUnion("", asked.creditCode(), members) : new NoUnion(asked.text(), "", members);
    }

    /** A place, to which the code of its union is added. */
    private static String under(Errand errand) {
        return errand.along("/find/place") + (errand.some() ? "&under=" : "?under=");
    }

    private Errand errand(String code) {
        return errands.stream().map(known -> known.named(code)).flatMap(Optional::stream).findFirst()
                .map(name -> new Errand(code, name)).orElse(Errand.NONE);
    }

    /** Where to look; nowhere yet means the top of the tree. */
    private Unit unit(String code) {
        Optional<Unit> unit = code.isEmpty() ? top.id().stream().boxed().findFirst().flatMap(units::withId)
                : units.withCode(code).filter(Unit::active);
        return unit.orElseThrow(NotHere::new);
    }

    private static Optional<Double> degrees(String text, int most) {
        try {
            double value = new BigDecimal(text.strip()).doubleValue();
            return Math.abs(value) <= most ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
