package org.unionhall.congress.election;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.unionhall.congress.count.RuleSet;
import org.unionhall.congress.term.Body;
import org.unionhall.congress.term.Office;

/**
 * An election of a union, from the proposal of candidates to the approved result.
 *
 * @param meeting      number of the meeting that elects, 0 where the members vote without one
 * @param officeTitle  name of an office the list does not have, or null
 * @param rules        by which it is counted, as the parameters stood when it was drawn up
 * @param noticeTo     last day of the notice of candidates, or null
 * @param shouldAttend 应到会, 0 until the roll is frozen
 * @param rollHash     SHA-256 of the frozen roll, hexadecimal, or null
 * @param congress     of delegates: number of the congress they are elected for, 0 for none
 * @param term         of a by-election or recall: the running term, else 0
 * @param seat         of a recall: the seat voted on, else 0
 * @param grounds      of a recall: why, of a resolution: its text, else null
 * @param matter       number of the matter that asks the union above for approval, 0 while there is none
 */
public record Election(long id, long unitId, long meeting, String title, Body body, Office office, String officeTitle, int seats,
        int congressNo, int termYears, Mode mode, RuleSet rules, NameOrder order, ElectionState state, LocalDate noticeFrom,
        LocalDate noticeTo, int shouldAttend, BigDecimal shouldWeigh, String rollHash, long congress, Purpose purpose, long term, long seat,
        String grounds, long matter) {

    /** What somebody elected is called. */
    public String elects() {
        return office == Office.OTHER && officeTitle != null ? officeTitle : office.title();
    }

    /** Whether it is a 民主测评: grades instead of for and against, nobody is elected. */
    public boolean appraises() {
        return !rules.scale().none();
    }

    /** How far it is, in words. */
    public String stage() {
        return state != ElectionState.DRAFT ? state.title() : appraises() ? "准备测评" : question() ? "准备表决" : state.title();
    }

    /** Whether candidates may still be proposed, excluded or withdrawn. */
    public boolean drawnUp() {
        return !appraises() && !question() && (state == ElectionState.DRAFT || state == ElectionState.NOTICE);
    }

    /** Delegates stand on the roll of their congress; nobody above approves them one by one, nor an appraisal. */
    public boolean reported() {
        return congress == 0 && !appraises() && !resolves() && !(office == Office.DELEGATE && purpose == Purpose.BY_ELECTION);
    }

    public boolean recall() {
        return purpose == Purpose.RECALL;
    }

    /** Whether a meeting decides a resolution by it. */
    public boolean resolves() {
        return purpose == Purpose.RESOLUTION;
    }

    /** Whether one question is on the ballot instead of names for seats. */
    public boolean question() {
        return recall() || resolves();
    }

    /** What the voters get. */
    public String ballotName() {
        return appraises() ? "测评票" : question() ? "表决票" : "选票";
    }

    /** What stands on it. */
    public String listName() {
        return appraises() ? "测评对象" : question() ? "表决事项" : "候选人";
    }

    public long candidatesNeeded() {
        return rules.candidatesFor(seats);
    }
}
