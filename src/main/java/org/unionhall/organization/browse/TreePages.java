package org.unionhall.organization.browse;

import static org.unionhall.access.Permission.CHANGE_UNITS;
import static org.unionhall.access.Permission.READ_UNITS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.organization.Kinds;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.organization.browse.Search.Question;
import org.unionhall.platform.refusal.NotHere;

/** 组织: the tree level by level, as of any day, and the search through it. */
@Controller
class TreePages {

    private static final int LEVEL = 200;
    private static final int PAGE = 50;
    private static final int SUGGESTED = 12;

    private final Tree tree;
    private final Search search;
    private final Units units;
    private final Kinds kinds;

    TreePages(Tree tree, Search search, Units units, Kinds kinds) {
        this.tree = tree;
        this.search = search;
        this.units = units;
        this.kinds = kinds;
    }

    @GetMapping("/units")
    String page(@May(READ_UNITS) Scope scope, @Self Actor me, Model model,
            @RequestParam(name = "q", defaultValue = "") String text, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String under, @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        boolean looking = !text.isBlank() || !kind.isEmpty() || !under.isEmpty();
        model.addAttribute("view", looking ? list(scope, me, text, kind, under, after) : tree(scope, me, at, on));
        return "organization/tree";
    }

    /** One unit of the tree, opened or closed: the piece that is put in its place. */
    @GetMapping("/units/{code}/branch")
    ModelAndView branch(@May(READ_UNITS) Scope scope, @PathVariable String code,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        UnitRow row = row(unit(code, scope), on);
        Node node = open ? opened(row, scope, on, Set.of(), 0) : Node.closed(row);
        return new ModelAndView("organization/branch").addObject("node", node).addObject("on", on);
    }

    /** The rest of a long level. */
    @GetMapping("/units/{code}/branches")
    ModelAndView branches(@May(READ_UNITS) Scope scope, @PathVariable String code, @RequestParam long after,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        UnitRow row = row(unit(code, scope), on);
        return new ModelAndView("organization/branches").addObject("parent", opened(row, scope, on, Set.of(), after))
                .addObject("on", on);
    }

    /** Units a clerk may mean while typing into a field. */
    @GetMapping("/units/names")
    ModelAndView names(@May(READ_UNITS) Scope scope, @RequestParam Map<String, String> sent) {
        String text = sent.getOrDefault(sent.getOrDefault("field", "to"), "");
        return new ModelAndView("organization/names").addObject("units", text.isBlank() ? List.of()
                : search.find(scope, new Question(text, null, List.of("ACTIVE"), 0, SUGGESTED)));
    }

    private TreeView tree(Scope scope, Actor me, String at, LocalDate on) {
        Set<Long> path = at.isEmpty() ? Set.of() : Set.copyOf(unit(at, scope).path());
        List<UnitRow> roots = tree.roots(scope, on);
        boolean openFirst = roots.size() == 1;
        List<Node> nodes = roots.stream().map(root -> openFirst || path.contains(root.id())
                ? opened(root, scope, on, path, 0) : Node.closed(root)).toList();
        return new TreeView("", "", "", null, on, nodes, null, null, kinds.table().kinds(), me.may(CHANGE_UNITS));
    }

    private TreeView list(Scope scope, Actor me, String text, String kind, String under, long after) {
        Unit top = under.isEmpty() ? null : unit(under, scope);
        Scope within = top == null ? scope : scope.within(top.area());
        List<UnitRow> rows = search.find(within, new Question(text, kind.isEmpty() ? null : kind, List.of("ACTIVE"),
                after, PAGE + 1));
        List<UnitRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        String next = rows.size() <= PAGE ? null : UriComponentsBuilder.fromPath("/units").queryParam("q", "{q}")
                .queryParam("kind", "{kind}").queryParam("under", "{under}").queryParam("after", "{after}")
                .encode().buildAndExpand(Map.of("q", text, "kind", kind, "under", under,
                        "after", shown.getLast().lo())).toUriString();
        return new TreeView(text, kind, under, top == null ? null : top.name(), null, null, shown, next,
                kinds.table().kinds(), me.may(CHANGE_UNITS));
    }

    private Node opened(UnitRow unit, Scope scope, LocalDate on, Set<Long> path, long after) {
        List<UnitRow> rows = tree.children(unit.id(), scope, on, after, LEVEL + 1);
        List<UnitRow> shown = rows.subList(0, Math.min(LEVEL, rows.size()));
        List<Node> below = shown.stream().map(row -> path.contains(row.id()) && row.children()
                ? opened(row, scope, on, path, 0) : Node.closed(row)).collect(Collectors.toList());
        return new Node(unit, below, rows.size() > LEVEL ? shown.getLast().lo() : null);
    }

    private Unit unit(String code, Scope scope) {
        return units.withCode(code).filter(unit -> scope.covers(unit.place())).orElseThrow(NotHere::new);
    }

    private UnitRow row(Unit unit, LocalDate on) {
        return (on == null ? tree.one(unit.id()) : tree.then(unit.id(), on)).orElseThrow(NotHere::new);
    }
}
