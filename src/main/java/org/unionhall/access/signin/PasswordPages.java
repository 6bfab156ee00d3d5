package org.unionhall.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Actor;
import org.unionhall.access.Self;
import org.unionhall.access.door.BeforePasswordChange;
import org.unionhall.access.door.Session.Kind;
import org.unionhall.access.door.SessionCookie;
import org.unionhall.access.door.Sessions;
import org.unionhall.platform.refusal.Refusal;

/** Changing one's own password; with an initial password this is the only open door. */
@Controller
class PasswordPages {

    private final Passwords passwords;
    private final Sessions sessions;

    PasswordPages(Passwords passwords, Sessions sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping("/password")
    @BeforePasswordChange
    String page(@Self Actor me, Model model) {
        return form(me, null, model);
    }

    @PostMapping("/password")
    @BeforePasswordChange
    String change(@Self Actor me, @RequestParam String present, @RequestParam String fresh, @RequestParam String again,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            passwords.change(me, present, fresh, again, request.getRemoteAddr());
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(me, refused.sentence(), model);
        }
        var opened = sessions.open(me.account(), Kind.PAGE, request.getHeader("User-Agent"));
        SessionCookie.give(opened.secret(), request, response);
        return me.mustChange() ? "redirect:/" : "redirect:/account?done=password";
    }

    private static String form(Actor me, String problem, Model model) {
        model.addAttribute("forced", me.mustChange());
        model.addAttribute("login", me.login());
        model.addAttribute("problem", problem);
        return "access/password";
    }
}
