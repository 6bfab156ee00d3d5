package org.unionhall.platform.refusal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;

@ExtendWith(OutputCaptureExtension.class)
class RefusalAdviceTest {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "unionhall.jte");

    private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Doors())
            .setControllerAdvice(new RefusalAdvice(new Telling(TEMPLATES, false))).build());

    @ParameterizedTest
    @CsvSource({"refused, 422, TAKEN, 名称“红旗厂工会”已被使用。", "gone, 404, NOT_HERE, 没有这个页面或记录，或者它不在您的管辖范围内。",
            "large, 413, TOO_LARGE, 上传的文件太大。请分成几个文件，分别上传。", "number, 400, MALFORMED, 请求的格式不对，请检查后重试。"})
    void tellsPrograms(String door, int status, String code, String sentence) {
        var result = mvc.get().uri("/api/v1/" + door).exchange();
        assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("code").isEqualTo(code);
        assertThat(result).bodyJson().extractingPath("detail").isEqualTo(sentence);
    }

    @Test
    void namesTheFieldToPrograms() {
        var result = mvc.post().uri("/api/v1/form").contentType(APPLICATION_JSON)
                .content("{\"name\":\" \"}").exchange();
        assertThat(result).hasStatus(422);
        assertThat(result).bodyJson().extractingPath("fields[0].field").isEqualTo("name");
        assertThat(result).bodyJson().extractingPath("fields[0].message").isEqualTo("请填写名称。");
    }

    @Test
    void saysWhatAMethodCannotDo() {
        assertThat(mvc.delete().uri("/api/v1/refused").exchange()).hasStatus(405)
                .bodyJson().extractingPath("code").isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void tellsPeopleOnAPageWithoutLettingMarkupIn() {
        var result = mvc.get().uri("/markup").exchange();
        assertThat(result).hasStatus(422).bodyText()
                .contains("这一步没有办成", "名称“&lt;b&gt;”已被使用。", "TAKEN").doesNotContain("<b>");
    }

    @Test
    void tellsAPieceToHtmx() {
        assertThat(mvc.get().uri("/refused").header("HX-Request", "true").exchange()).hasStatus(422)
                .bodyText().contains("role=\"alert\"").doesNotContain("<html");
    }

    @ParameterizedTest
    @CsvSource({"/fault", "/api/v1/fault"})
    void hidesTheCauseOfAFault(String uri, CapturedOutput output) {
        var result = mvc.get().uri(uri).exchange();
        assertThat(result).hasStatus(500).bodyText().containsPattern("[2-9A-Z]{8}").contains("编号")
                .doesNotContain("secret", "Exception");
        assertThat(output.getOut()).contains("故障 ").contains("IllegalStateException").contains("Doors.fault");
    }

    @Test
    void leavesWhatMayBePersonalOutOfTraces() {
        String trace = "java.lang.X: For \"14010519900101123X\" 张小明 of 12\n\tat a.B.c(B.java:12345)";
        assertThat(GuardedThrowable.guarded(trace))
                .isEqualTo("java.lang.X: For \"…\" … of 12\n\tat a.B.c(B.java:12345)\n");
    }

    enum Nay implements Reason {
        TAKEN("名称“%s”已被使用。");

        private final String sentence;

        Nay(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    record Form(@NotBlank(message = "请填写名称。") String name) {
    }

    @RestController
    static class Doors {

        @GetMapping({"/refused", "/api/v1/refused"})
        String refused() {
            throw Nay.TAKEN.because("红旗厂工会");
        }

        @GetMapping("/markup")
        String markup() {
            throw Nay.TAKEN.because("<b>");
        }

        @GetMapping("/api/v1/gone")
        String gone() {
            throw new NotHere();
        }

        @GetMapping("/api/v1/large")
        String large() {
            throw new MaxUploadSizeExceededException(1);
        }

        @GetMapping("/api/v1/number")
        String number(@RequestParam(defaultValue = "x") int n) {
            return "" + n;
        }

        @PostMapping("/api/v1/form")
        String form(@Valid @RequestBody Form form) {
            return form.name();
        }

        @GetMapping({"/fault", "/api/v1/fault"})
        String fault() {
            throw new IllegalStateException("secret");
        }
    }
}
