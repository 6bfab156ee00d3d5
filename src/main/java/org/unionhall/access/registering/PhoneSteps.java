package org.unionhall.access.registering;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** The two steps that registering and a forgotten password have in common: the number, then its code. */
@Component
class PhoneSteps {

    private final PhoneCodes codes;
    private final Proofs proofs;

    PhoneSteps(PhoneCodes codes, Proofs proofs) {
        this.codes = codes;
        this.proofs = proofs;
    }

    String phonePage(Purpose purpose, String phone, String next, String problem, Model model) {
        model.addAttribute("purpose", purpose);
        model.addAttribute("open", codes.open());
        model.addAttribute("phone", phone);
        model.addAttribute("next", next);
        model.addAttribute("problem", problem);
        return "access/phone";
    }

    String ask(Purpose purpose, String phone, String next, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        try {
            return "redirect:" + purpose.path() + "/" + codes.ask(purpose, phone, next, request.getRemoteAddr());
        } catch (Refusal refused) {
            return phonePage(purpose, phone, next, refusing(refused, response), model);
        }
    }

    String codePage(Purpose purpose, String handle, String problem, Model model) {
        Proof proof = proofs.of(purpose, handle).orElseThrow(NotHere::new);
        model.addAttribute("purpose", purpose);
        model.addAttribute("handle", handle);
        model.addAttribute("phone", proof.phoneShown());
        model.addAttribute("instead", codes.instead(purpose, handle, proof));
        model.addAttribute("problem", problem);
        return "access/phone-code";
    }

    String prove(Purpose purpose, String handle, String code, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        try {
            proofs.prove(purpose, handle, code, request.getRemoteAddr());
            return "redirect:" + purpose.path() + "/" + handle + "/last";
        } catch (Refusal refused) {
            return codePage(purpose, handle, refusing(refused, response), model);
        }
    }

    /** The last step, which is there for a proven number only. */
    String lastPage(Purpose purpose, String handle, String view, String problem, Model model) {
        Proof proof = proofs.of(purpose, handle).orElseThrow(NotHere::new);
        if (problem == null && !proofs.good(proof)) {
            return "redirect:" + purpose.path();
        }
        model.addAttribute("handle", handle);
        model.addAttribute("phone", proof.phoneShown());
        model.addAttribute("problem", problem);
        return view;
    }

    static String refusing(Refusal refused, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return refused.sentence();
    }
}
