package org.unionhall.matter.hall;

import static org.unionhall.access.Permission.HANDLE_MATTERS;
import static org.unionhall.access.Permission.READ_ROSTER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
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
import org.unionhall.matter.KnownPeople;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.matter.reading.MatterReading;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** 窗口代办: an officer finds the worker who is present, picks what to file, and hands out a receipt. */
@Controller
class CounterPages {

    private final Counter counter;
    private final KnownPeople people;
    private final WorkerPresent present;
    private final MatterReading reading;

    CounterPages(Counter counter, KnownPeople people, WorkerPresent present, MatterReading reading) {
        this.counter = counter;
        this.people = people;
        this.present = present;
        this.reading = reading;
    }

    @GetMapping("/counter")
    String start(@May(HANDLE_MATTERS) Scope scope, @Self Actor me, @RequestParam(required = false) Long member, Model model) {
        return page(scope, me, counter.known(me, member), "", List.of(), null, model);
    }

    /** By POST, so that no number stands in an address. */
    @PostMapping("/counter")
    String find(@May(HANDLE_MATTERS) Scope scope, @Self Actor me, @RequestParam(defaultValue = "") String who,
            HttpServletResponse response, Model model) {
        try {
            if (who.strip().codePointCount(0, who.strip().length()) < 2) {
                throw MatterRefusal.NAME_SHORT.because();
            }
            List<KnownPeople.Known> found = people.find(me, who);
            return page(scope, me, null, who, found, found.isEmpty() ? "您的名册里没有找到这位职工。可以直接选下面的事项，"
                    + "再填姓名和身份证号码。" : null, model);
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(scope, me, null, who, List.of(), refused.sentence(), model);
        }
    }

    private String page(Scope scope, Actor me, KnownPeople.Known worker, String who, List<KnownPeople.Known> found, String problem,
            Model model) {
        model.addAttribute("unit", counter.unit(null, present.asker(PresentForm.of(worker)), scope, me));
        model.addAttribute("worker", worker);
        model.addAttribute("findable", !me.scope(READ_ROSTER).isEmpty());
        model.addAttribute("who", who);
        model.addAttribute("found", found);
        model.addAttribute("problem", problem);
        model.addAttribute("kinds", counter.kinds());
        return "matter/counter";
    }

    /** A page to print and take away. */
    @GetMapping("/matters/{id:\\d+}/receipt")
    String receipt(@May(HANDLE_MATTERS) Scope scope, @Self Actor me, @PathVariable long id, Model model) {
        model.addAttribute("matter", reading.atDesk(scope, id).or(() -> reading.filedBy(me, id)).orElseThrow(NotHere::new));
        return "matter/receipt";
    }
}
