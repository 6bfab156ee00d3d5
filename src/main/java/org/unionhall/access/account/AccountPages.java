package org.unionhall.access.account;

import static org.unionhall.access.Permission.MANAGE_ACCOUNTS;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** The accounts an administrator keeps: list, opening, one account and what can be done to it. */
@Controller
class AccountPages {

    private final AccountList list;
    private final Administering administering;

    AccountPages(AccountList list, Administering administering) {
        this.list = list;
        this.administering = administering;
    }

    @GetMapping("/accounts")
    String list(@May(MANAGE_ACCOUNTS) Scope scope, @RequestParam(required = false) String q,
            @RequestParam(required = false) String state, @RequestParam(defaultValue = "0") long after, Model model) {
        var filter = new AccountList.Filter(q, state, after);
        List<AccountRow> found = list.page(scope, filter);
        model.addAttribute("accounts", found.stream().limit(AccountList.PAGE).toList());
        model.addAttribute("total", list.count(scope, filter));
        model.addAttribute("next", found.size() > AccountList.PAGE ? found.get(AccountList.PAGE - 1).id() : null);
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("after", after);
        return "access/accounts";
    }

    @GetMapping("/accounts/new")
    String form(@May(MANAGE_ACCOUNTS) Scope scope, @Self Actor me, @RequestParam(required = false) String unit,
            Model model) {
        String own = me.posts().isEmpty() ? "" : me.posts().getFirst().unitCode();
        return form(AccountForm.empty(unit == null ? own : unit), null, scope, model);
    }

    @PostMapping("/accounts")
    String open(@May(MANAGE_ACCOUNTS) Scope scope, @Self Actor me, @ModelAttribute AccountForm form, Model model,
            HttpServletResponse response) {
        try {
            return handed(scope, administering.open(scope, form, me), "账号已开好", model);
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, refused, scope, model);
        }
    }

    @GetMapping("/accounts/{id}")
    String one(@May(MANAGE_ACCOUNTS) Scope scope, @Self Actor me, @PathVariable long id, Model model) {
        AccountRow account = list.one(scope, id).orElseThrow(NotHere::new);
        return one(account, scope, me, AccountForm.of(account), null, model);
    }

    @PostMapping("/accounts/{id}")
    String change(@May(MANAGE_ACCOUNTS) Scope scope, @Self Actor me, @PathVariable long id,
            @ModelAttribute AccountForm form, Model model, HttpServletResponse response, RedirectAttributes next) {
        AccountRow account = list.one(scope, id).orElseThrow(NotHere::new);
        try {
            administering.change(scope, id, form.name(), form.changedPhone(), form.unit(), me);
            next.addFlashAttribute(Flash.KEY, Flash.done("账号资料已保存。"));
            return "redirect:/accounts/" + id;
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(account, scope, me, form, refused, model);
        }
    }

    @PostMapping("/accounts/{id}/password")
    String reset(@May(MANAGE_ACCOUNTS) Scope scope, @Self Actor me, @PathVariable long id, Model model,
            RedirectAttributes next) {
        try {
            return handed(scope, administering.reset(scope, id, me), "密码已重置", model);
        } catch (Refusal refused) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refused.sentence()));
            return "redirect:/accounts/" + id;
        }
    }

    @PostMapping("/accounts/{id}/closing")
    String close(@May(MANAGE_ACCOUNTS) Scope scope, @Self Actor me, @PathVariable long id, RedirectAttributes next) {
        return act(id, () -> administering.close(scope, id, me), "账号已停用，已从所有设备退出。", next);
    }

    @PostMapping("/accounts/{id}/reopening")
    String reopen(@May(MANAGE_ACCOUNTS) Scope scope, @Self Actor me, @PathVariable long id, RedirectAttributes next) {
        return act(id, () -> administering.reopen(scope, id, me), "账号已恢复。", next);
    }

    @PostMapping("/accounts/{id}/sessions/end")
    String endSessions(@May(MANAGE_ACCOUNTS) Scope scope, @Self Actor me, @PathVariable long id,
            RedirectAttributes next) {
        return act(id, () -> administering.endSessions(scope, id, me), "该账号已从所有设备退出。", next);
    }

    private static String act(long id, Runnable act, String done, RedirectAttributes next) {
        try {
            act.run();
            next.addFlashAttribute(Flash.KEY, Flash.done(done));
        } catch (Refusal refused) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refused.sentence()));
        }
        return "redirect:/accounts/" + id;
    }

    private String handed(Scope scope, Administering.Handed handed, String title, Model model) {
        model.addAttribute("title", title);
        model.addAttribute("account", list.one(scope, handed.account()).orElseThrow(NotHere::new));
        model.addAttribute("password", handed.password());
        return "access/handed";
    }

    private String form(AccountForm form, Refusal problem, Scope scope, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problem", Problem.of(problem));
        model.addAttribute("roles", administering.roles(scope));
        return "access/account-new";
    }

    private String one(AccountRow account, Scope scope, Actor me, AccountForm form, Refusal problem, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("form", form);
        model.addAttribute("problem", Problem.of(problem));
        model.addAttribute("roles", administering.roles(scope));
        model.addAttribute("myself", account.id() == me.account());
        return "access/account-one";
    }
}
