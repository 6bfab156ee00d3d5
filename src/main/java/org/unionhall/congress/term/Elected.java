package org.unionhall.congress.term;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.unionhall.congress.meeting.Ordinals;

/** Who was elected, in words. */
final class Elected {

    private Elected() {
    }

    /** One paragraph a body: 第三届工会委员会（任期 3 年）；主席：张建国；委员：李敏、王强. */
    static String words(List<NewTerm> results) {
        return results.stream().map(result -> "第" + Ordinals.of(result.congressNumber()) + "届"
                + (result.title().isEmpty() ? result.body().title() : result.title()) + "（任期 " + result.years() + " 年）；"
                + names(result.holders())).collect(Collectors.joining("\n"));
    }

    static String names(List<Holder> holders) {
        return byOffice(holders).entrySet().stream().map(office -> office.getKey() + "：" + String.join("、", office.getValue()))
                .collect(Collectors.joining("；"));
    }

    /** Names by office, offices in their order of rank. */
    static Map<String, List<String>> byOffice(List<Holder> holders) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        holders.stream().sorted((one, other) -> one.office().compareTo(other.office()))
                .forEach(holder -> names.computeIfAbsent(holder.shown(), office -> new ArrayList<>()).add(holder.name()));
        return names;
    }
}
