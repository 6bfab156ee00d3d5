package org.unionhall.congress.meeting;

import java.time.LocalDate;

/**
 * What a meeting resolved by show of hands, or by secret ballot.
 *
 * @param ofAll    majority of all who should attend, not only of those present
 * @param election number of the secret ballot, 0 for a show of hands
 * @param followUp what is to be done, or null; followWho: by whom, followBy: by when, doneOn: done
 */
public record Resolution(int n, String title, String words, boolean ofAll, int entitled, int present, int inFavour, int against,
        int abstained, boolean passed, String followUp, String followWho, LocalDate followBy, LocalDate doneOn, String doneWords,
        long election) {

    /** The vote in words. */
    public String vote() {
        return (election == 0 ? "" : "无记名投票，") + "应到 " + entitled + " 人，在场 " + present + " 人，赞成 " + inFavour + "、反对 " + against + "、弃权 " + abstained + "，"
                + (passed ? "通过" : "未通过");
    }
}
