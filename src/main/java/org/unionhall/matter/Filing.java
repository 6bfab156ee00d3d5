package org.unionhall.matter;

import java.util.List;
import java.util.Map;
import org.unionhall.access.Actor;
import org.unionhall.organization.Unit;

/**
 * A matter about to be filed.
 *
 * @param kind    code of the kind
 * @param unit    the union it is for, or null where the kind's code finds it
 * @param answers to the form, class A in full
 * @param papers  those handed in with it
 * @param channel by which way
 * @param by      who files: the asker, or the officer at the counter; null for the program
 * @param key     makes the same request twice one matter, or null
 * @param open    the asker lets the answer be read by everybody, without name
 */
public record Filing(String kind, Unit unit, Map<String, String> answers, List<Paper> papers, Asker asker, Channel channel,
        Actor by, String key, boolean open) {

    /** By which way a matter came. */
    public enum Channel {
        ONLINE("网上"), COUNTER("窗口"), PROGRAM("系统");

        private final String title;

        Channel(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** A paper already in the store. @param code of the paper asked for */
    public record Paper(String code, String name, String type, long size, boolean thumbnail, String storeKey) {
    }

    public Filing {
        answers = Map.copyOf(answers);
        papers = List.copyOf(papers);
    }

    public String answer(String field) {
        return answers.getOrDefault(field, "");
    }

    /** The same for another union, or with other answers. */
    public Filing with(Unit other, Map<String, String> others) {
        return new Filing(kind, other, others, papers, asker, channel, by, key, open);
    }

    /** Says nothing of the asker. */
    @Override
    public String toString() {
        return "filing of " + kind;
    }
}
