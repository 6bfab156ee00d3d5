package org.unionhall.bench;

import java.util.ArrayList;
import java.util.List;

/** The one table a bench run prints, as Markdown. */
final class Table {

    private final List<String> rows = new ArrayList<>();

    void add(String id, String what, String ours, String reference, String ratio, String target) {
        String row = "| %s | %s | %s | %s | %s | %s |".formatted(id, what, ours, reference, ratio, target);
        rows.add(row);
        print(row);
    }

    void print() {
        print("");
        print("| id | what | ours | reference | ratio | target |");
        print("|---|---|---|---|---|---|");
        rows.forEach(Table::print);
    }

    static void print(String line) {
        java.io.PrintStream out = new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true,
                java.nio.charset.StandardCharsets.UTF_8);
        out.println(line);
    }
}
