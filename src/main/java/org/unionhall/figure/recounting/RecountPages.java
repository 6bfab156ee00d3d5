package org.unionhall.figure.recounting;

import static org.unionhall.access.Permission.OPERATE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.access.Trail;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.keeping.Declared;
import org.unionhall.platform.refusal.NotHere;

/** 重新计数: the button that counts everything again, and what was found each time. */
@Controller
public class RecountPages {

    private final Recounts recounts;
    private final RecountJobs.Asking asking;
    private final Declared declared;
    private final Trail trail;

    RecountPages(Recounts recounts, RecountJobs.Asking asking, Declared declared, Trail trail) {
        this.recounts = recounts;
        this.asking = asking;
        this.declared = declared;
        this.trail = trail;
    }

    /** Words for a figure and its slice. */
    public record Words(Declared declared) {

        public String name(Difference difference) {
            return declared.withCode(difference.indicator()).map(Indicator::name).orElse(difference.indicator());
        }

        public String slice(Difference difference) {
            return declared.withCode(difference.indicator()).filter(Indicator::sliced)
                    .map(indicator -> indicator.dimension().label().apply(difference.slice())).orElse("");
        }
    }

    @GetMapping("/recounts")
    String list(@May(OPERATE) Scope scope, Model model) {
        model.addAttribute("recounts", recounts.latest(scope));
        return "figure/recounts";
    }

    @PostMapping("/recounts")
    String begin(@May(OPERATE) Scope scope, @Self Actor me, @RequestParam(defaultValue = "false") boolean mending) {
        long unit = me.posts().stream().filter(post -> post.role().may(OPERATE)).findFirst().orElseThrow(NotHere::new).unitId();
        long id = recounts.begin(unit, mending, me.account());
        trail.record(me, mending ? "FIGURES_MENDED" : "FIGURES_RECOUNTED", unit, "recount:" + id, null, null, Map.of());
        asking.run(id);
        return "redirect:/recounts/" + id;
    }

    @GetMapping("/recounts/{id}")
    String one(@May(OPERATE) Scope scope, @PathVariable long id, Model model) {
        model.addAttribute("recount", recounts.one(id, scope).orElseThrow(NotHere::new));
        model.addAttribute("words", new Words(declared));
        return "figure/recount";
    }

    /** Asked again and again by the page of one that runs; at the end the page is loaded anew. */
    @GetMapping("/recounts/{id}/progress")
    String progress(@May(OPERATE) Scope scope, @PathVariable long id, Model model, HttpServletResponse response) {
        if (!recounts.one(id, scope).orElseThrow(NotHere::new).running()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("id", id);
        return "figure/recounting";
    }
}
