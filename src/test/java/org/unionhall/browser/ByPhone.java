package org.unionhall.browser;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Proves a phone number on the pages of the demo, which show the code that was not sent. */
final class ByPhone {

    private static final Pattern CODE = Pattern.compile("验证码是 (\\d{6})");

    private ByPhone() {
    }

    /** From the page of the number to the page of the code; answers its address. */
    static String ask(Page page, String phone) {
        page.getByLabel("手机号").fill(phone);
        page.getByText("获取验证码").click();
        page.getByLabel("6 位验证码").waitFor();
        return page.url();
    }

    /** Types the code that stands on the page; answers the address of the last step. */
    static String prove(Page page) {
        var shown = CODE.matcher(page.innerText("main"));
        if (!shown.find()) {
            throw new AssertionError("no code on the page");
        }
        page.getByLabel("6 位验证码").fill(shown.group(1));
        page.getByText("下一步").click();
        page.waitForURL(url -> url.endsWith("/last"));
        return page.url();
    }

    static void register(Page page, String name, String password) {
        page.getByLabel("姓名").fill(name);
        page.getByLabel("设一个密码").fill(password);
        page.getByText("完成注册").click();
        page.waitForURL(url -> url.endsWith("/hall"));
    }
}
