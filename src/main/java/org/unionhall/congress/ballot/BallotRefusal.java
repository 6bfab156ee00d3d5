package org.unionhall.congress.ballot;

import org.springframework.http.HttpStatus;
import org.unionhall.platform.refusal.Reason;

/** Every 'no' about casting, sealing and opening ballots. */
public enum BallotRefusal implements Reason {
    KEY_INVALID("这不是有效的票箱公钥。请在本页重新生成钥匙。"),
    KEY_MISTYPED("钥匙抄错了：应是 14 组、每组 4 个字母或数字。请对照原件再输一遍。"),
    KEY_OF_ANOTHER("这把钥匙不是本次投票的。请核对钥匙上的选举名称和轮次。"),
    NOT_OPEN("本次投票没有开放。", HttpStatus.CONFLICT),
    NOT_ON_ROLL("您不在本次选举的选民名册上，不能投票。如有疑问，请找监票人。", HttpStatus.FORBIDDEN),
    NOT_PRESENT("请先签到，再投票。", HttpStatus.CONFLICT),
    ALREADY_VOTED("您已经投过票了，每人只能投一次。", HttpStatus.CONFLICT),
    HAS_PAPER("您已领取纸质选票，不能再在网上投票。", HttpStatus.CONFLICT),
    HAS_VOTED_ONLINE("这位选举人已在网上投票，不能再领纸质选票。", HttpStatus.CONFLICT),
    BALLOT_BROKEN("选票没有完整送到，请再投一次。"),
    CODE_WRONG("投票码不对，或者已经用过、换过。请对照纸条再输一遍；还是不行，请找工作人员换一张。"),
    CODE_VOTED("这位选举人已经投票，不能再发投票码。", HttpStatus.CONFLICT),
    CODE_PAPER("这位选举人已领纸质选票。没有用过的，先收回再发投票码。", HttpStatus.CONFLICT),
    BOX_FILE("文件第 %s 处不符合票箱档案的格式。请使用从选举页面下载的原文件。");

    private final String sentence;
    private final HttpStatus status;

    BallotRefusal(String sentence) {
        this(sentence, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    BallotRefusal(String sentence, HttpStatus status) {
        this.sentence = sentence;
        this.status = status;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
