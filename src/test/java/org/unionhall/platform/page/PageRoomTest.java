package org.unionhall.platform.page;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static org.assertj.core.api.Assertions.assertThat;

@WebMvcTest(properties = "unionhall.demo=true")
@AutoConfigureMockMvc(addFilters = false)
@ContextConfiguration(classes = {PageRoom.class, PageRoomTest.Doors.class})
class PageRoomTest {

    @Controller
    static class Doors {

        @GetMapping("/refused")
        String refused(Model model) {
            model.addAttribute("sentence", "名称已被使用。").addAttribute("code", "TAKEN");
            return "error/refusal";
        }

        @PostMapping("/act")
        String act(RedirectAttributes attributes) {
            attributes.addFlashAttribute(Flash.KEY, Flash.done("已写入 231 行 𠮷"));
            return "redirect:/refused";
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aViewNameIsATemplateAndTheFrameComesByItself() {
        assertThat(mvc.get().uri("/refused")).hasStatusOk().hasHeader("Cache-Control", "no-store")
                .bodyText().contains("名称已被使用。", "演示数据", "<html lang=\"zh-CN\">");
    }

    @Test
    void aMessageIsShownOnceAfterTheRedirect() {
        var act = mvc.post().uri("/act").exchange();
        assertThat(act).hasRedirectedUrl("/refused");
        var cookie = act.getResponse().getCookie("hall-flash");
        assertThat(cookie.isHttpOnly()).isTrue();
        var next = mvc.get().uri("/refused").cookie(cookie).exchange();
        assertThat(next).bodyText().contains("已写入 231 行 𠮷");
        assertThat(next.getResponse().getCookie("hall-flash").getMaxAge()).isZero();
    }

    @Test
    void aForgedMessageCookieIsIgnored() {
        assertThat(mvc.get().uri("/refused").cookie(new jakarta.servlet.http.Cookie("hall-flash", "&&&")))
                .hasStatusOk();
    }

    @Test
    void assetsAreKeptForAYearUnderTheDigestOfTheirContent() {
        for (String name : new String[] {"hall.css", "hall.js", "mark.svg", "tabler.min.css", "htmx.min.js"}) {
            assertThat(mvc.get().uri(Assets.href(name))).as(name).hasStatusOk()
                    .headers().hasValue("Cache-Control", "max-age=31536000, public, immutable");
        }
        assertThat(mvc.get().uri("/assets/hall-0123456789abcdef0123456789abcdef.css")).hasStatus(404);
        assertThat(mvc.get().uri("/webjars/htmx.org/2.0.7/dist/htmx.js")).hasStatus(404);
    }
}
