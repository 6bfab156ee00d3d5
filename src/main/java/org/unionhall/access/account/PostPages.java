package org.unionhall.access.account;

import static org.unionhall.access.Permission.MANAGE_ACCOUNTS;
import static org.unionhall.access.Permission.READ_UNITS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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
import org.unionhall.access.Area;
import org.unionhall.access.May;
import org.unionhall.access.Permission;
import org.unionhall.access.Places;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** Posts: given and ended on the page of an account, read on the page of a unit. */
@Controller
class PostPages {

    private final AccountList list;
    private final Administering administering;
    private final Places places;

    PostPages(AccountList list, Administering administering, Places places) {
        this.list = list;
        this.administering = administering;
        this.places = places;
    }

    /** A whole page, or for htmx the part that the page of the unit shows. */
    @GetMapping("/units/{code}/posts")
    String posts(@May(READ_UNITS) Scope scope, @Self Actor me, @PathVariable String code, HttpServletRequest request,
            Model model) {
        long unit = places.withCode(code).orElseThrow(NotHere::new);
        long place = places.subtree(unit).map(Area::lo).filter(scope::covers).orElseThrow(NotHere::new);
        model.addAttribute("unit", places.names(List.of(unit)).get(unit));
        model.addAttribute("posts", list.postsAt(unit));
        model.addAttribute("manage", me.scope(Permission.MANAGE_ACCOUNTS).covers(place));
        return request.getHeader("HX-Request") == null ? "access/posts" : "access/unitPosts";
    }

    @PostMapping("/accounts/{id}/posts")
    String appoint(@May(MANAGE_ACCOUNTS) Scope scope, @Self Actor me, @PathVariable long id,
            @ModelAttribute AccountForm form, Model model, HttpServletResponse response, RedirectAttributes next) {
        AccountRow account = list.one(scope, id).orElseThrow(NotHere::new);
        try {
            administering.appoint(scope, id, form.unit(), form.role(), form.from(), form.to(), me);
            next.addFlashAttribute(Flash.KEY, Flash.done("已任命“" + form.role().title() + "”。"));
            return "redirect:/accounts/" + id;
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("account", account);
            model.addAttribute("form", form);
            model.addAttribute("problem", Problem.of(refused));
            model.addAttribute("roles", administering.roles(scope));
            return "access/post-new";
        }
    }

    @GetMapping("/accounts/{id}/posts/new")
    String form(@May(MANAGE_ACCOUNTS) Scope scope, @PathVariable long id, Model model) {
        AccountRow account = list.one(scope, id).orElseThrow(NotHere::new);
        model.addAttribute("account", account);
        model.addAttribute("form", AccountForm.empty(account.unitCode()));
        model.addAttribute("problem", null);
        model.addAttribute("roles", administering.roles(scope));
        return "access/post-new";
    }

    @PostMapping("/posts/{post}/end")
    String end(@May(MANAGE_ACCOUNTS) Scope scope, @Self Actor me, @PathVariable long post,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate last,
            @RequestParam(required = false) String reason, RedirectAttributes next) {
        PostRow known = list.post(post).filter(row -> scope.covers(row.place())).orElseThrow(NotHere::new);
        try {
            administering.end(scope, post, last, reason, me);
            next.addFlashAttribute(Flash.KEY, Flash.done("岗位已按所填日期结束。"));
        } catch (Refusal refused) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refused.sentence()));
        }
        return list.one(scope, known.account()).isPresent() ? "redirect:/accounts/" + known.account()
                : "redirect:/units/" + known.unitCode() + "/posts";
    }
}
