package org.unionhall.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Session.Kind;
import org.unionhall.platform.refusal.Refusal;

/** Signing in and out. */
@Controller
class SignInPages {

    /** An account of the demo union, shown on the login page in demo mode only. */
    public record DemoAccount(String login, String name, String unit) {
    }

    private final SigningIn signingIn;
    private final Sessions sessions;
    private final Keys keys;
    private final Places places;
    private final JdbcClient jdbc;
    private final boolean demo;

    SignInPages(SigningIn signingIn, Sessions sessions, Keys keys, Places places, JdbcClient jdbc,
            @Value("${unionhall.demo:false}") boolean demo) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.keys = keys;
        this.places = places;
        this.jdbc = jdbc;
        this.demo = demo;
    }

    @Open
    @GetMapping("/login")
    String page(@RequestParam(defaultValue = "/") String next, HttpServletRequest request, Model model) {
        if (keys.actor(request).isPresent()) {
            return "redirect:" + inside(next);
        }
        if (!setUp()) {
            return "redirect:/setup";
        }
        return form(next, "", null, model);
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
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(opened.secret(), -1, request));
            return "redirect:" + inside(next);
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(next, login, refused.getMessage(), model);
        }
    }

    @PostMapping("/logout")
    @BeforePasswordChange
    String signOut(@Self Actor me, HttpServletRequest request, HttpServletResponse response) {
        Keys.secret(request).ifPresent(sessions::end);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", 0, request));
        return "redirect:/login";
    }

    private String form(String next, String login, String problem, Model model) {
        model.addAttribute("next", next);
        model.addAttribute("login", login);
        model.addAttribute("problem", problem);
        model.addAttribute("demoAccounts", demo ? demoAccounts() : List.of());
        return "access/login";
    }

    private List<DemoAccount> demoAccounts() {
        return jdbc.sql("""
                select a.login, a.name, min(p.unit_id) as unit_id from access.account a
                join access.post p on p.account_id = a.id
                where a.login in ('worker', 'workplace', 'county', 'county2', 'province', 'operator')
                group by a.id order by a.id
                """).query((row, number) -> {
                    long unit = row.getLong("unit_id");
                    return new DemoAccount(row.getString("login"), row.getString("name"),
                            places.names(List.of(unit)).get(unit).name());
                }).list();
    }

    private boolean setUp() {
        return jdbc.sql("select exists (select 1 from access.account)").query(Boolean.class).single();
    }

    private static String cookie(String value, long seconds, HttpServletRequest request) {
        return ResponseCookie.from(Session.COOKIE, value).httpOnly(true).secure(request.isSecure()).sameSite("Lax")
                .path("/").maxAge(seconds).build().toString();
    }

    /** Only a path of this site: a login page must not send anybody elsewhere. */
    static String inside(String next) {
        return next.startsWith("/") && !next.startsWith("//") && !next.startsWith("/\\") ? next : "/";
    }
}
