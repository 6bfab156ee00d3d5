package org.unionhall.platform.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.unionhall.platform.sheet.Cells;

/** A national or in-use code list, read from {@code codes/<name>.csv} (code, name, aliases separated by |). */
public final class CodeList {

    private static final Map<String, CodeList> LISTS = new ConcurrentHashMap<>();
    private static final Pattern CODE_AND_NAME = Pattern.compile("(\\d{1,3})[\\s\\-_.、:,]*(\\D.*)");
    private static final Pattern FILLING = Pattern.compile("[\\s*()\\[\\]<>\"'“”‘’、。,.;:_\\-—/]+");

    private final String name;
    private final Map<String, Code> byCode = new LinkedHashMap<>();
    private final Map<String, Code> byText = new LinkedHashMap<>();

    private CodeList(String name) {
        this.name = name;
        for (var line : lines(name)) {
            var parts = line.split(",", 3);
            var aliases = parts.length > 2 && !parts[2].isBlank() ? List.of(parts[2].split("\\|")) : List.<String>of();
            var code = new Code(parts[0], parts[1], aliases);
            if (byCode.put(code.code(), code) != null) {
                throw new IllegalStateException("code list " + name + " has " + code.code() + " twice");
            }
            learn(code.name(), code);
            aliases.forEach(alias -> learn(alias, code));
        }
    }

    /** The list of this name; a name without a list is a mistake of the program. */
    public static CodeList named(String name) {
        return LISTS.computeIfAbsent(name, CodeList::new);
    }

    public String name() {
        return name;
    }

    public Optional<Code> of(String code) {
        return Optional.ofNullable(code == null ? null : byCode.get(code));
    }

    public List<Code> all() {
        return List.copyOf(byCode.values());
    }

    /** Reads what a clerk wrote: the code, the name, an alias, or code and name together such as {@code 1-在岗}. */
    public Optional<Code> read(String cellText) {
        var cell = Cells.clean(cellText);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        var found = byNumber(cell);
        if (found == null) {
            found = byText.get(key(cell));
        }
        var both = CODE_AND_NAME.matcher(cell);
        if (found == null && both.matches()) {
            var named = byText.get(key(both.group(2)));
            found = named != null && named.equals(byNumber(both.group(1))) ? named : null;
        }
        return Optional.ofNullable(found);
    }

    /** Up to three names nearest to a text that could not be read, for the sentence 选一个：…. */
    public List<String> suggest(String text) {
        var key = key(Cells.clean(text));
        return byCode.values().stream()
                .sorted(Comparator.comparingDouble((Code code) -> -likeness(code, key)))
                .limit(3).map(Code::name).toList();
    }

    private Code byNumber(String cell) {
        var number = cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell;
        var found = byCode.get(number);
        if (found == null && number.length() == 1) {
            found = byCode.get("0" + number);
        }
        if (found == null && number.length() == 2 && number.startsWith("0")) {
            found = byCode.get(number.substring(1));
        }
        return found;
    }

    private static double likeness(Code code, String key) {
        var best = Likeness.of(key(code.name()), key);
        for (var alias : code.aliases()) {
            best = Math.max(best, Likeness.of(key(alias), key));
        }
        return best;
    }

    private void learn(String text, Code code) {
        var before = byText.putIfAbsent(key(text), code);
        if (before != null && before != code) {
            throw new IllegalStateException("code list " + name + " reads " + text + " in two ways");
        }
    }

    private static String key(String text) {
        return FILLING.matcher(Cells.clean(text)).replaceAll("").toLowerCase(java.util.Locale.ROOT);
    }

    private static List<String> lines(String name) {
        try (var in = CodeList.class.getResourceAsStream("/codes/" + name + ".csv")) {
            if (in == null) {
                throw new IllegalArgumentException("no code list " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
