package org.unionhall.access.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionhall.access.Visitor;
import org.unionhall.platform.ChildProgram;

/** The first start, by page and unattended, in a program of its own. */
class SetUpTest {

    private static final String PASSWORD = "first-start-27";

    @TempDir
    private Path home;

    @Test
    void isDoneOnceOnThePage() throws Exception {
        try (var program = ChildProgram.start(home, Map.of()).awaitReady()) {
            int port = URI.create(program.url()).getPort();
            var visitor = new Visitor(port);
            assertThat(visitor.get("/").location()).startsWith("/login");
            assertThat(visitor.get("/login").location()).isEqualTo("/setup");
            assertThat(visitor.get("/setup").body()).contains("最上级工会").doesNotContain("name=\"setUpCode\"");
            assertThat(fill(visitor, "password", "short", "again", "short").body()).contains("至少 10 个字符", "某某省总工会");
            assertThat(fill(visitor, "password", PASSWORD, "again", "other").body()).contains("不一样");
            assertThat(fill(visitor, "password", PASSWORD, "again", PASSWORD).location()).isEqualTo("/login");
            assertThat(visitor.get("/setup").location()).isEqualTo("/login");
            assertThat(fill(visitor, "password", "somebody-else-1", "again", "somebody-else-1").status()).isEqualTo(422);
            assertThat(visitor.signIn("admin", PASSWORD).location()).isEqualTo("/");
            for (String page : new String[] {"/", "/accounts", "/units/140000", "/trail", "/roles", "/recounts"}) {
                assertThat(visitor.get(page).status()).as(page).isEqualTo(200);
            }
            assertThat(visitor.get("/trail").body()).contains("初始设置");
        }
    }

    @Test
    void asksAStrangerForTheCodeOfTheConsole() throws Exception {
        try (var program = ChildProgram.start(home, Map.of(), "--server.address=0.0.0.0").awaitReady()) {
            var visitor = new Visitor(URI.create(program.url()).getPort());
            String code = program.output().replaceFirst("(?s).*设置码：([A-Z0-9-]+).*", "$1");
            assertThat(visitor.get("/setup").body()).contains("name=\"setUpCode\"").doesNotContain(code);
            assertThat(fill(visitor, "password", PASSWORD, "again", PASSWORD).body()).contains("设置码不对");
            assertThat(fill(visitor, "password", PASSWORD, "again", PASSWORD, "setUpCode", code.toLowerCase()).location())
                    .isEqualTo("/login");
        }
    }

    @Test
    void isDoneUnattended() throws Exception {
        Map<String, String> environment = Map.of("UNIONHALL_ADMIN_PASSWORD", PASSWORD, "UNIONHALL_TOP_CODE", "150000",
                "UNIONHALL_TOP_NAME", "某区总工会");
        try (var program = ChildProgram.start(home, environment).awaitReady()) {
            assertThat(program.output()).doesNotContain(PASSWORD, "/setup");
            var visitor = new Visitor(URI.create(program.url()).getPort());
            assertThat(visitor.signIn("admin", PASSWORD).location()).isEqualTo("/");
            assertThat(visitor.get("/units/150000").body()).contains("某区总工会");
        }
        try (var program = ChildProgram.start(home, Map.of("UNIONHALL_ADMIN_PASSWORD", "another-one-88")).awaitReady()) {
            var visitor = new Visitor(URI.create(program.url()).getPort());
            assertThat(visitor.signIn("admin", "another-one-88").status()).as("set up once").isEqualTo(422);
        }
        try (var program = ChildProgram.start(home, Map.of(), "verify-trail")) {
            assertThat(program.awaitEnd()).as(program.output()).isZero();
            assertThat(program.output()).contains("未发现改动、删除或插入");
        }
    }

    @Test
    void refusesAWeakPasswordUnattended() throws Exception {
        try (var program = ChildProgram.start(home, Map.of("UNIONHALL_ADMIN_PASSWORD", "1234567890"))) {
            assertThat(program.awaitEnd()).isNotZero();
            assertThat(program.output()).contains("太常见", "UNIONHALL_ADMIN_PASSWORD").doesNotContain("1234567890", "\tat ");
        }
    }

    @Test
    void keepsADemoOnThisMachine() throws Exception {
        try (var program = ChildProgram.start(home, Map.of(), "--unionhall.demo=true", "--server.address=0.0.0.0")) {
            assertThat(program.awaitEnd()).isNotZero();
            assertThat(program.output()).contains("演示系统只能在本机打开", "--unionhall.demo.anywhere=true").doesNotContain("\tat ");
        }
    }

    private static Visitor.Answer fill(Visitor visitor, String... more) {
        var form = new LinkedHashMap<>(Map.of("name", "某某省总工会", "code", "140000", "level", "PROVINCE",
                "adminName", "王管理"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return visitor.post("/setup", form);
    }
}
