package org.unionhall.access.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.unionhall.access.AccessRefusal;
import org.unionhall.access.Open;
import org.unionhall.access.Throttle;
import org.unionhall.access.TopUnit;
import org.unionhall.platform.refusal.Refusal;

/** The page of the first start. Once there is an account it leads to the login page and does nothing. */
@Controller
class SetUpPages {

    private final SetUp setUp;
    private final SetUpCode code;
    private final TopUnit top;
    private final Throttle throttle;

    SetUpPages(SetUp setUp, SetUpCode code, TopUnit top, Throttle throttle) {
        this.setUp = setUp;
        this.code = code;
        this.top = top;
        this.throttle = throttle;
    }

    @Open
    @GetMapping("/setup")
    String page(HttpServletRequest request, Model model) {
        return setUp.isDue() ? form(SetUpForm.empty(), null, request, model) : "redirect:/login";
    }

    @Open
    @PostMapping("/setup")
    String run(@ModelAttribute SetUpForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!setUp.isDue()) {
            throw AccessRefusal.ALREADY_SET_UP.because();
        }
        try {
            throttle.check(request.getRemoteAddr());
            if (code.isNeeded(request) && !code.matches(form.setUpCode())) {
                throttle.failed(request.getRemoteAddr());
                throw AccessRefusal.SETUP_CODE_WRONG.because();
            }
            if (!form.password().equals(form.again())) {
                throw AccessRefusal.PASSWORD_DIFFERS.because();
            }
            setUp.run(form);
            return "redirect:/login";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, refused.sentence(), request, model);
        }
    }

    private String form(SetUpForm form, String problem, HttpServletRequest request, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("levels", top.levels());
        model.addAttribute("founded", top.id().isPresent());
        model.addAttribute("codeNeeded", code.isNeeded(request));
        model.addAttribute("problem", problem);
        return "access/setup";
    }
}
