package org.unionhall.access;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.platform.refusal.Refusal;

/** Changing one's own password; with an initial password this is the only open door. */
@Controller
class PasswordPages {

    private final Passwords passwords;

    PasswordPages(Passwords passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/password")
    @BeforePasswordChange
    String page(@Self Actor me, Model model) {
        model.addAttribute("forced", me.mustChange());
        model.addAttribute("problem", null);
        return "access/password";
    }

    @PostMapping("/password")
    @BeforePasswordChange
    String change(@Self Actor me, @RequestParam String present, @RequestParam String fresh, @RequestParam String again,
            HttpServletResponse response, Model model) {
        try {
            passwords.change(me, present, fresh, again);
            return "redirect:/login";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("forced", me.mustChange());
            model.addAttribute("problem", refused.getMessage());
            return "access/password";
        }
    }
}
