package org.unionhall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.access.Actor;
import org.unionhall.access.TestAccounts;
import org.unionhall.matter.Matters;

/** A worker says something from the phone, with a photo, and sees how far it is until the answer is there and rated. */
@DemoHallTest
class AskingByPhoneTest {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @LocalServerPort
    private int port;
    @Autowired
    private Matters matters;
    @Autowired
    private TestAccounts accounts;

    @Test
    void fromTheGuideToTheRating() throws Exception {
        String hall = "http://localhost:" + port;
        try (BrowserContext phone = browsers.phone()) {
            Looking eye = Looking.onPhone(phone).unpublished();
            Page page = SignIn.on(eye.page(), hall, "worker");
            page.navigate(hall + "/hall");
            page.locator(".apps a[href$='/question']").click();
            page.getByText("开始办理").click();
            page.getByText("安全和劳动保护").click();
            page.fill("textarea", "三号车间的排风坏了一周，手机 13812345678");
            page.setInputFiles("input[type=file]", new FilePayload("排风.jpg", "image/jpeg", photo()));
            page.getByText("同意公开（隐去姓名）").click();
            eye.at("asking-form");
            page.getByText("提交", new Page.GetByTextOptions().setExact(true)).click();
            page.getByText("已提交。").waitFor();
            eye.at("asking-filed");
            assertThat(page.locator(".papers img").evaluate("i => i.decode().then(() => i.naturalWidth)")).isEqualTo(320);
            long id = Long.parseLong(page.url().replaceFirst(".*/", ""));
            Actor officer = accounts.actor("workplace");

            matters.act(id, "ask", 0, "请拍一张铭牌的照片", null, officer);
            page.navigate(hall + "/hall");
            page.locator(".latest").click();
            page.setInputFiles("#paper-evidence", new FilePayload("铭牌.jpg", "image/jpeg", photo()));
            eye.at("asking-supply");
            page.getByText("交材料").click();
            page.getByText("材料已交").waitFor();

            matters.act(id, "answer", 0, "已请设备科更换电机，周五前修好。", null, officer);
            page.reload();
            page.getByText("周五前修好").first().waitFor();
            page.locator("label[for=star-5]").click();
            page.fill("textarea[name=reason]", "回复很快");
            eye.at("asking-rating");
            page.locator("form[action$='/acts/rate'] button").click();
            page.getByText("谢谢您的评价").waitFor();
            eye.at("asking-rated");
            assertThat(eye.wrong()).isEmpty();
        }
    }

    private static byte[] photo() throws Exception {
        var bytes = new ByteArrayOutputStream();
        var picture = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(java.awt.Color.ORANGE);
        pen.fillOval(200, 100, 900, 900);
        pen.dispose();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
