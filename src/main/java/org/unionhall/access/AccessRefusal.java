package org.unionhall.access;

import org.unionhall.platform.refusal.Reason;

/** Every 'no' of access. */
public enum AccessRefusal implements Reason {
    WRONG_LOGIN("账号或密码不对。连续输错 5 次将锁定 15 分钟。"),
    LOCKED("输错次数太多，账号已锁定，请 %s 分钟后再试，或请本级管理员重置密码。"),
    CODE_WRONG("动态验证码不对或已用过，请等下一个再输。"),
    PASSWORD_SHORT("新密码至少 10 个字符，请换一个长一些的。"),
    PASSWORD_COMMON("这个密码太常见或含有账号名，容易被猜到，请换一个。"),
    PASSWORD_SAME("新密码不能和原来的一样。"),
    PASSWORD_DIFFERS("两次输入的新密码不一样，请重新输入。"),
    LOGIN_TAKEN("账号名“%s”已被使用，请换一个。"),
    LOGIN_INVALID("账号名只能用小写字母、数字和 . _ -，3 到 40 个字符。"),
    NAME_MISSING("请填写姓名。"),
    UNIT_UNKNOWN("没有编码为“%s”的组织，或它不在您的管辖范围内。"),
    ROLE_TOO_HIGH("您只能任命自己管辖范围内的岗位。"),
    POST_ENDED("这个岗位已经结束。"),
    DATES_CROSSED("结束日期早于开始日期，请改一下。"),
    REASON_MISSING("请写明理由，至少 4 个字；理由会记入留痕。"),
    CASE_TOO_WIDE("个案查看只能针对一个基层单位，请选择具体单位。"),
    ALREADY_SET_UP("系统已经完成初始设置，请直接登录。");

    private final String sentence;

    AccessRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
