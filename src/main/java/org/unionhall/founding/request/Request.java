package org.unionhall.founding.request;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unionhall.founding.FoundingRefusal;
import org.unionhall.founding.condition.Form;
import org.unionhall.founding.condition.Plan;
import org.unionhall.organization.CreditCode;
import org.unionhall.platform.sheet.Cells;

/**
 * 请示: what a preparatory group asks, read from the answers of the matter.
 *
 * @param members planned, {@code women} among them
 * @param group   the preparatory group, its leader first
 * @param seats   of the committee asked for, 0 when none were told
 */
public record Request(Form form, String name, List<Covered> employers, int members, int women, List<Person> group,
        boolean relatives, boolean consent, int seats, String address, String contact) {

    private static final String BETWEEN = "[,，、;；\\t|]+";

    /** An employer the union is to cover. */
    public record Covered(String name, String creditCode, int workers, int women) {
    }

    /** Somebody of the preparatory group; no numbers of persons. */
    public record Person(String name, String post) {

        @Override
        public String toString() {
            return "person of a preparatory group";
        }
    }

    public Request {
        employers = List.copyOf(employers);
        group = List.copyOf(group);
    }

    /** @throws org.unionhall.platform.refusal.Refusal at the first line that cannot be read */
    public static Request of(Map<String, String> answers) {
        return new Request(Form.valueOf(answers.getOrDefault("form", "ALONE")), answers.getOrDefault("name", ""),
                employers(answers.getOrDefault("employers", "")), number(answers, "planned"), number(answers, "women"),
                group(answers.getOrDefault("preparing", "")), "yes".equals(answers.get("relatives")),
                "yes".equals(answers.get("consent")), number(answers, "committee"), answers.getOrDefault("address", ""),
                answers.getOrDefault("contact", ""));
    }

    private static int number(Map<String, String> answers, String field) {
        String text = answers.getOrDefault(field, "");
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static List<Covered> employers(String text) {
        List<Covered> employers = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < lines.size(); i++) {
            Covered employer = employer(lines.get(i), i + 1);
            if (!codes.add(employer.creditCode())) {
                throw FoundingRefusal.EMPLOYER_TWICE.because(employer.name());
            }
            employers.add(employer);
        }
        return employers;
    }

    private static Covered employer(String line, int n) {
        String[] parts = line.split(BETWEEN);
        if (parts.length < 3 || parts[0].isBlank()) {
            throw FoundingRefusal.EMPLOYER_LINE.because(n, "");
        }
        CreditCode.Parsed code = CreditCode.parse(parts[1]);
        if (!code.ok()) {
            throw FoundingRefusal.EMPLOYER_LINE.because(n, code.sentence());
        }
        int workers = count(parts[2], n);
        int women = parts.length > 3 ? count(parts[3], n) : 0;
        if (women > workers) {
            throw FoundingRefusal.EMPLOYER_LINE.because(n, "女职工多于职工。");
        }
        return new Covered(Cells.clean(parts[0]), code.code().text(), workers, women);
    }

    private static int count(String text, int n) {
        String digits = Cells.clean(text).replaceAll("人$", "");
        if (!digits.matches("\\d{1,6}")) {
            throw FoundingRefusal.EMPLOYER_LINE.because(n, "人数应为整数。");
        }
        return Integer.parseInt(digits);
    }

    private static List<Person> group(String text) {
        List<Person> group = new ArrayList<>();
        List<String> lines = text.lines().map(Cells::clean).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(".*\\d{7,}.*")) {
                throw FoundingRefusal.PERSON_NUMBER.because();
            }
            String[] parts = lines.get(i).split(BETWEEN + "|\\s+", 2);
            if (parts.length < 2 || parts[0].isBlank() || parts[0].length() > 30) {
                throw FoundingRefusal.PERSON_LINE.because(i + 1);
            }
            group.add(new Person(parts[0].strip(), parts[1].strip()));
        }
        return group;
    }

    public int workers() {
        return employers.stream().mapToInt(Covered::workers).sum();
    }

    public Plan plan() {
        return new Plan(form, employers.size(), workers(), members, women, group.size(), relatives, consent, seats);
    }
}
