package org.unionhall.figure.dashboard;

import static org.unionhall.access.Permission.READ_FIGURES;
import static org.unionhall.access.Permission.READ_TRAIL;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.figure.Todo;
import org.unionhall.figure.Waiting;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;

/** 工作台 and 数据: the first page of an officer, and the dashboard of any unit in reach. */
@Controller
class BoardPages {

    private final Boards boards;
    private final Units units;
    private final ObjectProvider<Waiting> waiting;

    BoardPages(Boards boards, Units units, ObjectProvider<Waiting> waiting) {
        this.boards = boards;
        this.units = units;
        this.waiting = waiting;
    }

    /** Officers come to the desk of their post, auditors to the trail, workers to the hall. */
    @GetMapping("/")
    String home(@Self Actor me, @RequestParam(required = false) String by, Model model) {
        Optional<Unit> unit = own(me);
        if (unit.isEmpty()) {
            return me.may(READ_TRAIL) ? "redirect:/trail" : "redirect:/hall";
        }
        List<Todo> todos = waiting.orderedStream().flatMap(source -> source.of(me).stream()).toList();
        model.addAttribute("all", waiting.orderedStream().flatMap(source -> source.all(me).stream()).toList());
        model.addAttribute("board", boards.home(unit.get(), me, by, todos));
        return "figure/home";
    }

    @GetMapping("/figures")
    String figures(@May(READ_FIGURES) Scope scope, @Self Actor me) {
        return "redirect:/figures/" + own(me).orElseThrow(NotHere::new).code();
    }

    @GetMapping("/figures/{code}")
    String board(@May(READ_FIGURES) Scope scope, @Self Actor me, @PathVariable String code,
            @RequestParam(required = false) String by, @RequestParam(required = false) String ages, Model model) {
        Unit unit = units.withCode(code).filter(one -> scope.covers(one.place())).orElseThrow(NotHere::new);
        model.addAttribute("board", boards.of(unit, me, by, Ages.named(ages)));
        return "figure/board";
    }

    /** The unit of the first post with figures. */
    private Optional<Unit> own(Actor me) {
        Scope scope = me.scope(READ_FIGURES);
        return me.posts().stream().map(post -> units.withId(post.unitId())).flatMap(Optional::stream)
                .filter(unit -> scope.covers(unit.place())).findFirst();
    }
}
