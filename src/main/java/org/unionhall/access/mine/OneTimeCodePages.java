package org.unionhall.access.mine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.Self;
import org.unionhall.access.signin.OneTimeCode;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.QrCode;
import org.unionhall.platform.refusal.Refusal;

/** The pages on which one's one-time codes are switched on and off. */
@Controller
class OneTimeCodePages {

    private static final String HERE = "/account/one-time-code";

    private final OneTimeCodes codes;

    OneTimeCodePages(OneTimeCodes codes) {
        this.codes = codes;
    }

    @GetMapping(HERE)
    String page(@Self Actor me, Model model) {
        return page(me, null, model);
    }

    @PostMapping(HERE + "/begin")
    String begin(@Self Actor me) {
        codes.begin(me);
        return "redirect:" + HERE;
    }

    @PostMapping(HERE + "/confirm")
    String confirm(@Self Actor me, @RequestParam String code, Model model, HttpServletResponse response,
            RedirectAttributes next) {
        try {
            codes.confirm(me, code);
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(me, refused.sentence(), model);
        }
        next.addFlashAttribute(Flash.KEY, Flash.done("动态验证码已开启。以后登录除密码外，还要输入手机上的 6 位数字。"));
        return "redirect:/account";
    }

    @PostMapping(HERE + "/off")
    String off(@Self Actor me, @RequestParam String password, HttpServletRequest request, Model model,
            HttpServletResponse response, RedirectAttributes next) {
        try {
            codes.off(me, password, request.getRemoteAddr());
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(me, refused.sentence(), model);
        }
        next.addFlashAttribute(Flash.KEY, Flash.done("动态验证码已关闭。"));
        return "redirect:/account";
    }

    private String page(Actor me, String problem, Model model) {
        OneTimeCodes.Standing standing = codes.of(me);
        model.addAttribute("on", standing.on());
        model.addAttribute("login", me.login());
        model.addAttribute("picture", standing.pending() == null ? null
                : QrCode.of(OneTimeCode.uri(standing.pending(), me.login()), "动态验证码的二维码"));
        model.addAttribute("typed", standing.pending() == null ? null
                : OneTimeCode.typed(standing.pending()).replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("problem", problem);
        return "access/one-time-code";
    }
}
