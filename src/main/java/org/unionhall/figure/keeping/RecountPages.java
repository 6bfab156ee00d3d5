package org.unionhall.figure.keeping;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.access.Trail;

/** The button that counts everything again. */
@Controller
class RecountPages {

    private final Recounting recounting;
    private final Trail trail;

    RecountPages(Recounting recounting, Trail trail) {
        this.recounting = recounting;
        this.trail = trail;
    }

    @GetMapping("/recounts")
    String page(@May(Permission.OPERATE) Scope scope, Model model) {
        model.addAttribute("differences", null);
        model.addAttribute("mended", null);
        return "figure/recount";
    }

    @PostMapping("/recounts")
    String recount(@May(Permission.OPERATE) Scope scope, @Self Actor me, Model model) {
        var differences = recounting.differences();
        trail.record(me, "FIGURES_RECOUNTED", null, null, null, null, Map.of("differences", differences.size()));
        model.addAttribute("differences", differences);
        model.addAttribute("mended", null);
        return "figure/recount";
    }

    @PostMapping("/recounts/mend")
    String mend(@May(Permission.OPERATE) Scope scope, @Self Actor me, Model model) {
        int mended = recounting.mend();
        trail.record(me, "FIGURES_MENDED", null, null, null, null, Map.of("mended", mended));
        model.addAttribute("differences", recounting.differences());
        model.addAttribute("mended", mended);
        return "figure/recount";
    }
}
