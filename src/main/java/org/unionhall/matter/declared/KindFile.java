package org.unionhall.matter.declared;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.unionhall.matter.PaperAsked;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the file in which a kind of matter is declared; a mistake in it names the kind and the place. */
final class KindFile {

    private static final Limit A_MONTH = new Limit(30, false);

    private final Map<String, Object> file;

    private KindFile(Map<String, Object> file) {
        this.file = file;
    }

    static Kind read(InputStream yaml, String name) {
        try {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return new KindFile(file).kind();
        } catch (RuntimeException wrong) {
            throw new IllegalStateException("kind of matter in " + name + ": " + wrong.getMessage(), wrong);
        }
    }

    private Kind kind() {
        Map<String, Object> guide = map(file.get("guide"));
        List<State> states = new ArrayList<>();
        map(file.get("states")).forEach((code, state) -> states.add(state(code, map(state))));
        List<PaperAsked> papers = maps(file.get("papers")).stream().map(KindFile::paper).toList();
        Limit limit = file.containsKey("limit") ? Limit.read(text(file, "limit", null)) : A_MONTH;
        return new Kind(must(file, "kind"), must(file, "name"), text(file, "icon", "file-text"),
                text(file, "group", "办事"), Integer.parseInt(text(file, "order", "100")),
                Kind.Asker.valueOf(upper(text(file, "asker", "real-name"))), flag(file, "once"), flag(file, "public"),
                text(file, "work", null),
                Integer.parseInt(text(file, "reopen", "0")), texts(file.get("begins")),
                new Guide(must(guide, "who"), must(guide, "text"), texts(guide.get("basis"))),
                maps(file.get("fields")).stream().map(KindFile::field).toList(), new Route(states, papers, limit));
    }

    private static State state(String code, Map<String, Object> state) {
        List<Act> acts = new ArrayList<>();
        map(state.get("acts")).forEach((act, declared) -> acts.add(act(act, map(declared))));
        return new State(code, must(state, "name"), text(state, "at", State.UNIT), Limit.read(must(state, "limit")),
                text(state, "silence", null), acts);
    }

    private static Act act(String code, Map<String, Object> act) {
        String to = must(act, "to");
        return new Act(code, must(act, "name"), to, Act.Reason.valueOf(upper(text(act, "reason",
                to.equals(Act.REFUSED) ? "required" : "optional"))), flag(act, "batch"), text(act, "effect", null),
                text(act, "not", null));
    }

    private static Field field(Map<String, Object> field) {
        return new Field(must(field, "code"), must(field, "name"), Field.Type.valueOf(upper(text(field, "type", "text"))),
                flag(field, "must"), text(field, "hint", null), text(field, "known", null), options(field));
    }

    private static List<Field.Option> options(Map<String, Object> field) {
        if (field.get("codes") instanceof String list) {
            return org.unionhall.platform.codes.CodeList.named(list).all().stream()
                    .map(code -> new Field.Option(code.code(), code.name())).toList();
        }
        List<Field.Option> options = new ArrayList<>();
        map(field.get("options")).forEach((value, label) -> options.add(new Field.Option(value, label.toString())));
        return options;
    }

    private static PaperAsked paper(Map<String, Object> paper) {
        return new PaperAsked(must(paper, "code"), must(paper, "name"), flag(paper, "must"),
                Integer.parseInt(text(paper, "most", "3")), text(paper, "hint", null));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static boolean flag(Map<String, Object> map, String key) {
        return Boolean.parseBoolean(text(map, key, "false"));
    }

    private static String must(Map<String, Object> map, String key) {
        String text = text(map, key, null);
        if (text == null) {
            throw new IllegalArgumentException("\"" + key + "\" is missing");
        }
        return text;
    }

    private static String text(Map<String, Object> map, String key, String otherwise) {
        Object value = map.get(key);
        return value == null ? otherwise : value.toString().strip();
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
    }

    private static List<Map<String, Object>> maps(Object value) {
        return value instanceof List<?> list ? list.stream().map(KindFile::map).toList() : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
