package org.unionhall.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({"身份证.jpg, JPEG, 身份证.jpg", "身份证.JPEG, JPEG, 身份证.jpeg", "身份证.png, JPEG, 身份证.jpg",
            "../../etc/passwd, PDF, passwd.pdf", "C:\\桌面\\合同.pdf, PDF, 合同.pdf", "病历.exe, PDF, 病历.pdf",
            "2026.3月工资.xlsx, XLSX, 2026.3月工资.xlsx", "通知.v2, DOCX, 通知.v2.docx", "'  ..  ', PNG, 材料.png",
            ", PNG, 材料.png", ".pdf, PDF, pdf.pdf", "a<b>:\"c\".doc, DOC, a_b___c_.doc", "表.et, XLS, 表.et",
            "阿依古丽·买买提.jpg, JPEG, 阿依古丽·买买提.jpg", "𠮷.jpg, JPEG, 𠮷.jpg"})
    void isSafeAndTrue(String given, PaperType type, String name) {
        assertThat(FileName.of(given, type)).isEqualTo(name);
    }

    @Test
    void holdsNoCharacterThatHidesOrTurns() {
        assertThat(FileName.of("工资\u202Egpj.\u0000\u200B\n表\uD800.jpg", PaperType.JPEG)).isEqualTo("工资gpj.表.jpg");
    }

    @Test
    void isShort() {
        String name = FileName.of("𠮷".repeat(300) + ".jpg", PaperType.JPEG);
        assertThat(name.codePointCount(0, name.length())).isEqualTo(120);
        assertThat(name).endsWith("𠮷.jpg");
    }
}
