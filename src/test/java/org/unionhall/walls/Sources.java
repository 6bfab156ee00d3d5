package org.unionhall.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The source files of this project, for walls that are read rather than run. */
final class Sources {

    private static final Pattern LITERAL = Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    private Sources() {
    }

    static List<Path> under(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in quotes, text blocks included, comments left out. */
    static List<String> literals(String java) {
        var bare = new StringBuilder();
        var literal = LITERAL.matcher(java);
        int end = 0;
        while (literal.find()) {
            bare.append(COMMENT.matcher(java.substring(end, literal.start())).replaceAll("")).append(literal.group());
            end = literal.end();
        }
        return LITERAL.matcher(bare).results().map(MatchResult::group).toList();
    }
}
