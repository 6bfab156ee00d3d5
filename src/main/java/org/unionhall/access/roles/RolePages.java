package org.unionhall.access.roles;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Role;
import org.unionhall.access.Self;

/** The regulation of powers, role by role and act by act, as the program itself holds it. */
@Controller
class RolePages {

    @GetMapping("/roles")
    String page(@Self Actor me, Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("permissions", Permission.values());
        return "access/roles";
    }
}
