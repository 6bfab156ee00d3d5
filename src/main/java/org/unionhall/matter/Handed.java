package org.unionhall.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.refusal.Refusal;

/**
 * Papers somebody has handed in with a form, now or when it was refused before.
 *
 * @param papers  those in the store, of whoever handed them in
 * @param refused files that were not taken
 */
public record Handed(List<Waiting> papers, List<Refused> refused) {

    /** With a form just opened. */
    public static final Handed NOTHING = new Handed(List.of(), List.of());

    private static final String FIELD = "paper-";

    /** @param id of the paper, known to who handed it in only */
    public record Waiting(long id, String code, String name, long size) {

        public String sizeWords() {
            return Show.size(size);
        }
    }

    /** A file that is no paper, and why. */
    public record Refused(String code, String fileName, Refusal refusal) {
    }

    public Handed {
        papers = List.copyOf(papers);
        refused = List.copyOf(refused);
    }

    /** Name of the field for a paper asked for. */
    public static String field(String code) {
        return FIELD + code;
    }

    /** Every file was taken. */
    public boolean good() {
        return refused.isEmpty();
    }

    public List<Waiting> of(String code) {
        return papers.stream().filter(paper -> paper.code().equals(code)).toList();
    }

    /** For each paper, the code of what was asked for. */
    public List<String> codes() {
        return papers.stream().map(Waiting::code).toList();
    }

    /** What stands beside the fields of papers: files not taken, after what else is wrong with them. */
    public Map<String, String> problems(Map<String, String> others) {
        Map<String, String> problems = new LinkedHashMap<>(others);
        refused.forEach(file -> problems.put(field(file.code()), "“" + file.fileName() + "”：" + file.refusal().sentence()));
        return problems;
    }
}
