package org.unionhall.matter.running;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.unionhall.matter.Handed;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.matter.PaperAsked;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.Route;

/** Everything that is wrong with what was handed in, at once: forms say it beside the field, programs get the first. */
@Component
public class FilingCheck {

    private final Answers answers;

    FilingCheck(Answers answers) {
        this.answers = answers;
    }

    /** The answers that can be used, and a problem by field, or by {@link Handed#field} for papers. */
    public record Checked(Map<String, String> answers, Map<String, MatterProblem> problems) {

        public boolean good() {
            return problems.isEmpty();
        }

        /** What is wrong, in words. */
        public Map<String, String> sentences() {
            Map<String, String> sentences = new LinkedHashMap<>();
            problems.forEach((field, problem) -> sentences.put(field, problem.sentence()));
            return sentences;
        }

        /** @throws org.unionhall.platform.refusal.Refusal the first of the problems */
        public Map<String, String> orRefused() {
            problems.values().stream().findFirst().ifPresent(problem -> {
                throw problem.refusal();
            });
            return answers;
        }
    }

    public Checked answers(Kind kind, Map<String, String> typed) {
        Map<String, MatterProblem> problems = new LinkedHashMap<>();
        return new Checked(answers.read(kind, typed, problems), problems);
    }

    /** @param papers for each file handed in, the code of the paper asked for */
    public Checked whole(Kind kind, Route route, Map<String, String> typed, List<String> papers) {
        Checked checked = answers(kind, typed);
        papers(route, papers, checked.problems());
        return checked;
    }

    void papers(Route route, List<String> papers) {
        Map<String, MatterProblem> problems = new LinkedHashMap<>();
        papers(route, papers, problems);
        new Checked(Map.of(), problems).orRefused();
    }

    private static void papers(Route route, List<String> papers, Map<String, MatterProblem> problems) {
        for (PaperAsked asked : route.papers()) {
            long given = papers.stream().filter(asked.code()::equals).count();
            if (given == 0 && asked.must()) {
                problems.put(Handed.field(asked.code()), new MatterProblem(MatterRefusal.PAPER_MISSING, asked.name()));
            }
            if (given > asked.most()) {
                problems.put(Handed.field(asked.code()), new MatterProblem(MatterRefusal.PAPERS_TOO_MANY, asked.name(), asked.most()));
            }
        }
        papers.stream().filter(paper -> route.papers().stream().noneMatch(asked -> asked.code().equals(paper)))
                .forEach(stranger -> problems.put(Handed.field(stranger), new MatterProblem(MatterRefusal.PAPER_UNKNOWN, stranger)));
    }
}
