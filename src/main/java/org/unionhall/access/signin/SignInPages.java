package org.unionhall.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.AccessRefusal;
import org.unionhall.access.Actor;
import org.unionhall.access.Open;
import org.unionhall.access.Self;
import org.unionhall.access.door.BeforePasswordChange;
import org.unionhall.access.door.Keys;
import org.unionhall.access.door.Session.Kind;
import org.unionhall.access.door.SessionCookie;
import org.unionhall.access.door.Sessions;
import org.unionhall.platform.page.Inside;
import org.unionhall.platform.refusal.Refusal;

/** Signing in and out. */
@Controller
class SignInPages {

    private final SigningIn signingIn;
    private final Sessions sessions;
    private final Keys keys;
    private final DemoAccounts demo;
    private final JdbcClient jdbc;

    SignInPages(SigningIn signingIn, Sessions sessions, Keys keys, DemoAccounts demo, JdbcClient jdbc) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.keys = keys;
        this.demo = demo;
        this.jdbc = jdbc;
    }

    @Open
    @GetMapping("/login")
    String page(@RequestParam(defaultValue = "/") String next, HttpServletRequest request, Model model) {
        if (keys.actor(request).isPresent()) {
            return "redirect:" + Inside.path(next, "/");
        }
        if (!setUp()) {
            return "redirect:/setup";
        }
        return form(next, "", false, null, model);
    }

    @Open
    @PostMapping("/login")
    String signIn(@RequestParam String login, @RequestParam String password, @RequestParam(required = false) String code,
            @RequestParam(defaultValue = "/") String next, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        try {
            Sessions.Opened opened = signingIn.signIn(login, password, code, Kind.PAGE, request.getRemoteAddr(),
                    request.getHeader("User-Agent"));
            Keys.secret(request).ifPresent(sessions::end);
            SessionCookie.give(opened.secret(), request, response);
            return "redirect:" + Inside.path(next, "/");
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            boolean asksCode = refused.reason() == AccessRefusal.CODE_MISSING
                    || refused.reason() == AccessRefusal.CODE_WRONG;
            return form(next, login, asksCode, refused.sentence(), model);
        }
    }

    @PostMapping("/logout")
    @BeforePasswordChange
    String signOut(@Self Actor me, HttpServletRequest request, HttpServletResponse response) {
        Keys.secret(request).ifPresent(sessions::end);
        SessionCookie.take(request, response);
        return "redirect:/login";
    }

    private String form(String next, String login, boolean asksCode, String problem, Model model) {
        model.addAttribute("next", Inside.path(next, "/"));
        model.addAttribute("login", login);
        model.addAttribute("asksCode", asksCode);
        model.addAttribute("problem", problem);
        model.addAttribute("demoAccounts", demo.shown());
        return "access/login";
    }

    private boolean setUp() {
        return jdbc.sql("select exists (select 1 from access.account)").query(Boolean.class).single();
    }
}
