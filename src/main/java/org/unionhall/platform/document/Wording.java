package org.unionhall.platform.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.unionhall.platform.time.Shanghai;

/** The words a letter is framed with, the same in .docx and PDF. */
final class Wording {

    static final String ATTACHED = "附件：";
    private static final String TO_BE_DATED = "　　　　年　　月　　日";

    private Wording() {
    }

    static String day(LocalDate on) {
        return on == null ? TO_BE_DATED : Shanghai.format(on);
    }

    static String to(String to) {
        return to.endsWith("：") ? to : to + "：";
    }

    /** One name as it is, several with their numbers. */
    static List<String> attachments(List<String> names) {
        var numbered = new ArrayList<String>();
        for (String name : names) {
            numbered.add(names.size() == 1 ? name : numbered.size() + 1 + ". " + name);
        }
        return numbered;
    }

    static String copies(List<String> copies) {
        return copies.stream().collect(Collectors.joining("，", "抄送：", "。"));
    }

    static List<String> lines(String text) {
        return text.strip().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
