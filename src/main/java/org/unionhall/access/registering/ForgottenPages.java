package org.unionhall.access.registering;

import static org.unionhall.access.registering.Purpose.FORGOTTEN;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.AccessRefusal;
import org.unionhall.access.Open;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.page.Inside;
import org.unionhall.platform.refusal.Refusal;

/** A forgotten password: number, code, a new password; every session ends, and one signs in anew. */
@Controller
class ForgottenPages {

    private final PhoneSteps steps;
    private final Registering registering;

    ForgottenPages(PhoneSteps steps, Registering registering) {
        this.steps = steps;
        this.registering = registering;
    }

    @Open
    @GetMapping("/forgotten")
    String page(@RequestParam(defaultValue = "/") String next, Model model) {
        return steps.phonePage(FORGOTTEN, "", Inside.path(next, "/"), null, model);
    }

    @Open
    @PostMapping("/forgotten")
    String ask(@RequestParam(defaultValue = "") String phone, @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        return steps.ask(FORGOTTEN, phone, Inside.path(next, "/"), request, response, model);
    }

    @Open
    @GetMapping("/forgotten/{handle}")
    String code(@PathVariable String handle, Model model) {
        return steps.codePage(FORGOTTEN, handle, null, model);
    }

    @Open
    @PostMapping("/forgotten/{handle}")
    String prove(@PathVariable String handle, @RequestParam(defaultValue = "") String code, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return steps.prove(FORGOTTEN, handle, code, request, response, model);
    }

    @Open
    @GetMapping("/forgotten/{handle}/last")
    String last(@PathVariable String handle, Model model) {
        return form(handle, null, model);
    }

    @Open
    @PostMapping("/forgotten/{handle}/last")
    String reset(@PathVariable String handle, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again, HttpServletResponse response, Model model,
            RedirectAttributes next) {
        try {
            if (!password.equals(again)) {
                throw AccessRefusal.PASSWORD_DIFFERS.because();
            }
            registering.reset(handle, password);
            next.addFlashAttribute(Flash.KEY, Flash.done("密码已改好，所有设备都已退出。请用新密码登录。"));
            return "redirect:/login";
        } catch (Refusal refused) {
            return form(handle, PhoneSteps.refusing(refused, response), model);
        }
    }

    private String form(String handle, String problem, Model model) {
        return steps.lastPage(FORGOTTEN, handle, "access/forgotten", problem, model);
    }
}
