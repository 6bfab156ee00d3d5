package org.unionhall.access;

import org.springframework.http.HttpStatus;
import org.unionhall.platform.refusal.Reason;

/** Every 'no' of access. */
public enum AccessRefusal implements Reason {
    WRONG_LOGIN("账号或密码不对。连续输错 5 次将锁定 15 分钟。"),
    LOCKED("输错次数太多，账号已锁定，请 %s 分钟后再试，或请本级管理员重置密码。"),
    ADDRESS_WAITS("这台电脑所在的网络输错次数太多，请 %s 分钟后再试。"),
    CODE_MISSING("这个账号开启了动态验证码，请打开手机上的验证器，输入 6 位数字。"),
    CODE_WRONG("动态验证码不对或已用过，请等下一个再输。"),
    PRESENT_WRONG("原密码不对，请重新输入。"),
    PASSWORD_SHORT("新密码至少 10 个字符，请换一个长一些的。"),
    PASSWORD_COMMON("这个密码太常见或含有账号名，容易被猜到，请换一个。"),
    PASSWORD_SAME("新密码不能和原来的一样。"),
    PASSWORD_DIFFERS("两次输入的新密码不一样，请重新输入。"),
    TOTP_NOT_STARTED("请先点“开启”，用手机扫码后再输入 6 位数字。"),
    TOTP_ON("动态验证码已经开启，要换手机请先关闭再开启。"),
    LOGIN_TAKEN("账号名“%s”已被使用，请换一个。"),
    LOGIN_INVALID("账号名只能用小写字母、数字和 . _ -，3 到 40 个字符。"),
    PHONE_TAKEN("这个手机号已是别的账号的登录手机，请核对。"),
    PHONE_INVALID("手机号应为 11 位数字、以 1 开头，请核对；没有可以不填。"),
    EMAIL_INVALID("邮箱地址写得不对，应像 li@example.com 这样；不想用邮箱可以不填。"),
    PHONE_NEEDED("请填写 11 位手机号。"),
    SMS_CLOSED("这个系统还没有接通短信，请联系本单位工会干部办理。"),
    SMS_SOON("刚刚已经发过验证码，请 %s 秒后再获取。"),
    SMS_MANY("这个手机号今天获取验证码的次数太多，请明天再试。"),
    SMS_CODE_WRONG("验证码不对，请核对短信，还可以再试 %s 次。"),
    SMS_CODE_SPENT("验证码已失效，请重新获取。"),
    SMS_PROOF_OLD("这一步放得太久，请从头再来：重新获取验证码。"),
    PERSON_TAKEN("这个人已经有别的账号，请用那个账号登录；登录不了请联系本单位工会干部。"),
    PERSON_BOUND("这个账号已经对应另一个人，不能再换，请联系本单位工会干部。"),
    NAME_MISSING("请填写姓名。"),
    UNIT_UNKNOWN("没有编码为“%s”的组织，或它不在您的管辖范围内。"),
    ROLE_UNKNOWN("请选择岗位。"),
    ROLE_TOO_HIGH("“%s”只能由最上级工会的管理员任命，请联系上级。"),
    SELF_APPOINTMENT("不能给自己任命或续任岗位，请由另一位管理员办理。"),
    SELF_RESET("不能用管理功能重置或停用自己的账号，请到“我的账号”修改密码。"),
    ACCOUNT_HIGHER("这个账号还有您管辖范围以外的岗位，请由上级管理员办理。"),
    ACCOUNT_CLOSED("这个账号已经停用。要重新使用，请先恢复。"),
    POST_HELD("该账号在这段时间已担任“%s”的%s，不用重复任命。"),
    POST_ENDED("这个岗位已经结束。"),
    POST_NOT_PROLONGED("这个岗位的任期到 %s 为止，不能延后；要续任请重新任命。"),
    DATE_MISSING("请填写任职开始日期。"),
    DATES_CROSSED("结束日期早于开始日期，请改一下。"),
    REASON_MISSING("请写明理由，至少 4 个字；理由会记入留痕。"),
    CASE_TOO_WIDE("个案查看只能针对一个基层单位，请在“%s”的下级中选择具体单位。"),
    CASE_NEEDLESS("“%s”的名册本来就由您办理，不需要说明个案理由，可直接打开。"),
    SETUP_CODE_WRONG("设置码不对。设置码打印在启动本系统的窗口里。"),
    CHECK_TOO_LONG("一次最多核验 %s 天。更长的时间请在服务器上运行 verify-trail 命令。"),
    DAYS_CROSSED("起始日期晚于截止日期，请改一下。"),
    ALREADY_SET_UP("系统已经完成初始设置，请直接登录。");

    private final String sentence;

    AccessRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    /** Who could not be recognised is nobody (401); who guessed too often waits (429). */
    @Override
    public HttpStatus status() {
        return switch (this) {
            case WRONG_LOGIN, CODE_MISSING, CODE_WRONG -> HttpStatus.UNAUTHORIZED;
            case LOCKED, ADDRESS_WAITS -> HttpStatus.TOO_MANY_REQUESTS;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
