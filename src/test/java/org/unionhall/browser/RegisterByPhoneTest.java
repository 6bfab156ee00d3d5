package org.unionhall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.notice.TestSms;

/** A worker with a phone goes from the login page to the hall without anybody's help. */
@DemoHallTest
class RegisterByPhoneTest {

    private static final String PHONE = "13900009001";
    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @LocalServerPort
    private int port;
    @Autowired
    private TestSms sms;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void registersFromThePhone() {
        String hall = "http://localhost:" + port;
        try (BrowserContext phone = browsers.phone()) {
            Looking eye = Looking.onPhone(phone).unpublished();
            Page page = eye.page();
            page.navigate(hall + "/login");
            page.getByText("手机号注册").click();
            ByPhone.ask(page, "139 0000 9001");
            eye.at("by-phone-code");
            ByPhone.prove(page);
            ByPhone.register(page, "买买提·阿卜杜拉", "battery-staple-7");
            page.getByText("买买提·阿卜杜拉").first().waitFor();
            eye.at("by-phone-hall");
            page.getByText("消息").last().click();
            page.getByText("还没有消息").waitFor();
            assertThat(eye.wrong()).isEmpty();
        }
        assertThat(sms.gateway().to(PHONE)).as("the demo sends nothing").isEmpty();
        assertThat(jdbc.sql("select state from notice.outbox where shown = '139****9001'").query(String.class).list())
                .containsExactly("HELD");
    }
}
