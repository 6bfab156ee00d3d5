package org.unionhall.access.mine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.Self;
import org.unionhall.access.cases.Cases;
import org.unionhall.access.door.Keys;
import org.unionhall.access.door.SessionCookie;
import org.unionhall.access.door.Sessions;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.Refusal;

/** One's own account: posts held, devices signed in, cases open. */
@Controller
class MyAccountPages {

    private final Sessions sessions;
    private final OneTimeCodes codes;
    private final Cases cases;
    private final MyEmail email;
    private final JdbcClient jdbc;

    MyAccountPages(Sessions sessions, OneTimeCodes codes, Cases cases, MyEmail email, JdbcClient jdbc) {
        this.sessions = sessions;
        this.codes = codes;
        this.cases = cases;
        this.email = email;
        this.jdbc = jdbc;
    }

    @GetMapping("/account")
    String page(@Self Actor me, HttpServletRequest request, Model model) {
        return page(me, null, null, request, model);
    }

    private String page(Actor me, String typed, String problem, HttpServletRequest request, Model model) {
        model.addAttribute("email", email.shown(me));
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        model.addAttribute("me", me);
        model.addAttribute("phone", jdbc.sql("select phone_tail from access.account where id = :id")
                .param("id", me.account()).query((row, n) -> Optional.ofNullable(row.getString(1))).single()
                .orElse("没有登记，不能用手机号登录"));
        model.addAttribute("sessions", sessions.of(me.account(), Keys.secret(request).orElse("")));
        model.addAttribute("oneTimeCode", codes.of(me).on());
        model.addAttribute("cases", cases.open(me));
        return "access/account";
    }

    @PostMapping("/account/email")
    String email(@Self Actor me, @RequestParam(defaultValue = "") String address, HttpServletRequest request,
            HttpServletResponse response, Model model, RedirectAttributes next) {
        try {
            email.set(me, address);
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(me, address, refused.sentence(), request, model);
        }
        next.addFlashAttribute(Flash.KEY, Flash.done(address.isBlank() ? "以后不再发邮件给您。" : "以后的消息也会发到您的邮箱。"));
        return "redirect:/account";
    }

    @PostMapping("/account/sessions/{handle}/end")
    String end(@Self Actor me, @PathVariable String handle, RedirectAttributes next) {
        sessions.end(me.account(), handle);
        next.addFlashAttribute(Flash.KEY, Flash.done("该设备已退出。"));
        return "redirect:/account";
    }

    @PostMapping("/account/sessions/end")
    String endAll(@Self Actor me, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(me.account());
        SessionCookie.take(request, response);
        return "redirect:/login";
    }
}
