package org.unionhall.organization.finding;

import static org.unionhall.access.Permission.CHANGE_PROFILE;
import static org.unionhall.access.Permission.READ_UNITS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Open;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.organization.Unit;
import org.unionhall.organization.door.Form;
import org.unionhall.organization.door.Reach;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** The door of a union, where its code leads, and the poster that carries the code. */
@Controller
class FrontPages {

    private final Fronts fronts;
    private final Reach reach;
    private final FindingPace pace;

    FrontPages(Fronts fronts, Reach reach, FindingPace pace) {
        this.fronts = fronts;
        this.reach = reach;
        this.pace = pace;
    }

    @Open
    @GetMapping("/u/{code}")
    String front(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        pace.keep(request, response);
        model.addAttribute("front", fronts.of(code).orElseThrow(NotHere::new));
        return "organization/find/union";
    }

    @GetMapping("/units/{code}/poster")
    String poster(@May(READ_UNITS) Scope scope, @Self Actor me, @PathVariable String code, HttpServletRequest request,
            Model model) {
        Unit unit = reach.unit(code, scope);
        UnionFront front = fronts.of(code).orElseThrow(NotHere::new);
        var told = new HashMap<String, String>();
        told.put("phone", front.phone());
        told.put("hours", front.hours());
        return poster(unit, front, Form.starting(told), me, request, model);
    }

    @PostMapping("/units/{code}/poster")
    String tell(@May(CHANGE_PROFILE) Scope scope, @Self Actor me, @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response,
            RedirectAttributes next, Model model) {
        Unit unit = reach.unit(code, scope);
        Form form = Form.of(sent);
        try {
            fronts.tell(unit, form.text("phone"), form.text("hours"), me);
            next.addFlashAttribute(Flash.KEY, Flash.done("已公开。任何人扫码或找工会时都能看到。"));
            return "redirect:/units/" + code + "/poster";
        } catch (Refusal refusal) {
            form.refused(refusal);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return poster(unit, fronts.of(code).orElseThrow(NotHere::new), form, me, request, model);
        }
    }

    private static String poster(Unit unit, UnionFront front, Form form, Actor me, HttpServletRequest request, Model model) {
        model.addAttribute("front", front);
        model.addAttribute("form", form);
        model.addAttribute("may", me.scope(CHANGE_PROFILE).covers(unit.place()));
        model.addAttribute("address", ServletUriComponentsBuilder.fromContextPath(request).path("/u/" + front.code())
                .build().toUriString());
        return "organization/find/poster";
    }
}
