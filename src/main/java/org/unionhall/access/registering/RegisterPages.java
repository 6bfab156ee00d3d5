package org.unionhall.access.registering;

import static org.unionhall.access.registering.Purpose.REGISTER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Open;
import org.unionhall.access.door.Keys;
import org.unionhall.access.door.Session.Kind;
import org.unionhall.access.door.SessionCookie;
import org.unionhall.access.door.Sessions;
import org.unionhall.platform.page.Inside;
import org.unionhall.platform.refusal.Refusal;

/** Registering from the phone: number, code, name and password; then the hall. */
@Controller
class RegisterPages {

    private static final String HALL = "/hall";

    private final PhoneSteps steps;
    private final Registering registering;
    private final Sessions sessions;
    private final Keys keys;

    RegisterPages(PhoneSteps steps, Registering registering, Sessions sessions, Keys keys) {
        this.steps = steps;
        this.registering = registering;
        this.sessions = sessions;
        this.keys = keys;
    }

    @Open
    @GetMapping("/register")
    String page(@RequestParam(defaultValue = HALL) String next, HttpServletRequest request, Model model) {
        return keys.actor(request).isPresent() ? "redirect:" + Inside.path(next, HALL)
                : steps.phonePage(REGISTER, "", Inside.path(next, HALL), null, model);
    }

    @Open
    @PostMapping("/register")
    String ask(@RequestParam(defaultValue = "") String phone, @RequestParam(defaultValue = HALL) String next,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        return steps.ask(REGISTER, phone, Inside.path(next, HALL), request, response, model);
    }

    @Open
    @GetMapping("/register/{handle}")
    String code(@PathVariable String handle, Model model) {
        return steps.codePage(REGISTER, handle, null, model);
    }

    @Open
    @PostMapping("/register/{handle}")
    String prove(@PathVariable String handle, @RequestParam(defaultValue = "") String code, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return steps.prove(REGISTER, handle, code, request, response, model);
    }

    @Open
    @GetMapping("/register/{handle}/last")
    String last(@PathVariable String handle, Model model) {
        return form(handle, "", null, model);
    }

    @Open
    @PostMapping("/register/{handle}/last")
    String register(@PathVariable String handle, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        try {
            Registering.Registered registered = registering.register(handle, name, password);
            Keys.secret(request).ifPresent(sessions::end);
            SessionCookie.give(sessions.open(registered.account(), Kind.PAGE, request.getHeader("User-Agent")).secret(),
                    request, response);
            return "redirect:" + registered.next();
        } catch (Refusal refused) {
            return form(handle, name, PhoneSteps.refusing(refused, response), model);
        }
    }

    private String form(String handle, String name, String problem, Model model) {
        model.addAttribute("name", name);
        return steps.lastPage(REGISTER, handle, "access/register", problem, model);
    }
}
