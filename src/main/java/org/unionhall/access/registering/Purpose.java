package org.unionhall.access.registering;

/** What a phone number is proven for, with the words of its message. */
public enum Purpose {
    REGISTER("/register", "注册验证码", "您的注册验证码是 {code}，5 分钟内有效，请不要告诉别人。",
            "您已有账号", "您已有账号，请直接登录；忘记密码可以在登录页重设。"),
    FORGOTTEN("/forgotten", "重设密码验证码", "您正在重设密码，验证码是 {code}，5 分钟内有效。不是本人操作请不要理会。",
            "您还没有账号", "这个手机号还没有账号，可以在登录页注册。");

    private final String path;
    private final String title;
    private final String text;
    private final String otherTitle;
    private final String otherText;

    Purpose(String path, String title, String text, String otherTitle, String otherText) {
        this.path = path;
        this.title = title;
        this.text = text;
        this.otherTitle = otherTitle;
        this.otherText = otherText;
    }

    public String path() {
        return path;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    String otherTitle() {
        return otherTitle;
    }

    /** What the message says where a code would lead nowhere; the page says the same in both cases. */
    String otherText() {
        return otherText;
    }
}
