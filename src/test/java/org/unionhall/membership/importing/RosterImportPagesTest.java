package org.unionhall.membership.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.browser.Browsers;
import org.unionhall.membership.RosterImports;
import org.unionhall.organization.Founding;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.sheet.SampleSheets;

/** A clerk at the screen: hands a roster in, looks through what is wrong, writes it and takes it back. */
@HallTest
class RosterImportPagesTest {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private Founding founding;
    @Autowired
    private RosterImports imports;
    @TempDir
    private Path folder;

    @Test
    void fromTheFileToTheRosterAndBack() throws Exception {
        Unit county = tree.county(tree.city());
        Unit works = base(county, "宏达机械厂工会");
        Unit heating = base(county, "晋源区供热公司工会");
        String clerk = accounts.open(works, Role.UNIT_OFFICER);
        var elsewhere = Roster.row("刘志明");
        known(heating, List.of(elsewhere));
        var changing = new ArrayList<List<Object>>();
        for (int i = 0; i < 6; i++) {
            changing.add(Roster.row("老会员" + "甲乙丙丁戊己".charAt(i)));
        }
        known(works, changing);
        Path file = SampleSheets.national(folder.resolve("花名册2026.xlsx"), rows(elsewhere, changing));

        try (BrowserContext context = browsers.desktop()) {
            Page page = context.newPage();
            signIn(page, clerk);
            page.navigate(url("/roster-imports/new"));
            Browsers.shot(page, "roster-import-new");
            page.locator("#file").setInputFiles(file);
            page.getByRole(AriaRole.BUTTON, named("上传并检查")).click();
            page.getByText("有问题的行不会写入").waitFor();
            assertThat(page.locator(".chips").innerText().replace("\n", " "))
                    .contains("全部 49", "新会员 28", "有变化 4", "无变化 2", "请核对 3", "有问题 12");
            Browsers.shot(page, "roster-import-preview");

            page.getByRole(AriaRole.LINK, named("有问题 12")).click();
            assertThat(page.locator("tbody tr").count()).isEqualTo(12);
            assertThat(page.locator(".damaged").allInnerTexts()).contains("1.40105E+17", "（空）", "火星大学");
            assertThat(page.locator("tbody").innerText()).contains("已是其他工会的会员。").doesNotContain("晋源区供热公司工会");
            Browsers.shot(page, "roster-import-errors");
            page.getByRole(AriaRole.LINK, named("有变化 4")).click();
            assertThat(page.locator("tbody").innerText()).contains("学历", "大学本科", "普通高级中学教育");
            Browsers.shot(page, "roster-import-changes");

            page.getByRole(AriaRole.BUTTON, named("写入 35 行")).click();
            page.getByText("已写入 35 行").waitFor();
            Browsers.shot(page, "roster-import-written");
            page.getByRole(AriaRole.BUTTON, named("撤销")).click();
            page.getByRole(AriaRole.BUTTON, named("整批撤销")).click();
            page.getByText("这次导入已整批撤销").waitFor();
        }
        try (BrowserContext context = browsers.phone()) {
            Page page = context.newPage();
            signIn(page, clerk);
            page.navigate(url("/roster-imports/new"));
            page.locator("#file").setInputFiles(file);
            Browsers.shot(page, "roster-import-new-phone");
            page.getByRole(AriaRole.BUTTON, named("上传并检查")).click();
            page.getByText("有问题的行不会写入").waitFor();
            page.getByRole(AriaRole.LINK, named("有问题 12")).click();
            Browsers.shot(page, "roster-import-errors-phone");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
        }
    }

    @Test
    void whatCouldNotBeMappedIsAsked() throws Exception {
        Unit works = tree.base(tree.county(tree.city()));
        Path file = SampleSheets.free(folder.resolve("自己的表.xlsx"), List.of("谁", "姓名", "哪张证的号", "性别"),
                List.of(List.of("一", "郭一", Roster.man(), "男"), List.of("二", "郭二", Roster.man(), "男")));
        try (BrowserContext context = browsers.desktop()) {
            Page page = context.newPage();
            signIn(page, accounts.open(works, Role.UNIT_OFFICER));
            page.navigate(url("/roster-imports/new"));
            page.locator("#file").setInputFiles(file);
            page.getByRole(AriaRole.BUTTON, named("上传并检查")).click();
            page.getByText("没有认出必需的列：证件号码").waitFor();
            Browsers.shot(page, "roster-import-columns");
            page.getByLabel("哪张证的号").selectOption("number");
            page.getByRole(AriaRole.BUTTON, named("按这样重新读取")).click();
            page.getByText("有问题的行不会写入").waitFor();
            assertThat(page.locator(".chips").innerText().replace("\n", " ")).contains("新会员 2", "有问题 0");
            page.navigate(url("/roster-imports"));
            assertThat(page.locator("tbody").innerText()).contains("自己的表.xlsx", "待写入");
            Browsers.shot(page, "roster-imports");
        }
    }

    private static List<List<Object>> rows(List<Object> elsewhere, List<List<Object>> known) {
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < 28; i++) {
            rows.add(Roster.row("新会员" + (char) ('一' + i)));
        }
        var first = rows.getFirst();
        for (int i = 0; i < 6; i++) {
            rows.add(i < 4 ? Roster.with(known.get(i), "学历", "高中") : known.get(i));
        }
        rows.add(Roster.row("王秀英", "1.40105E+17", Roster.phone()));
        rows.add(Roster.row("张伟", wrongCheck(Roster.man()), Roster.phone()));
        rows.add(Roster.row("赵敏", first.get(7), Roster.phone()));
        rows.add(elsewhere);
        rows.add(Roster.row(null));
        rows.add(Roster.row("孙丽", Roster.man(), "1380013"));
        rows.add(Roster.row("陈桂兰", "140105199002300231", Roster.phone()));
        rows.add(Roster.with(Roster.row("阿卜杜拉·买买提"), "学历", "火星大学"));
        rows.add(Roster.row("李玉芳", null, Roster.phone()));
        rows.add(Roster.with(Roster.row("郑军", Roster.man(LocalDate.of(1950, 5, 1)), Roster.phone()), "就业状况", "退休"));
        rows.add(Roster.with(Roster.row("卫平"), "会籍变化日期", "2999-01-01"));
        rows.add(Roster.with(Roster.row("<script>alert(1)</script>"), "政治面貌", "=1+1"));
        rows.add(Roster.with(Roster.row("周强"), "性别", "女"));
        rows.add(Roster.with(Roster.row("吴磊"), "出生日期", "1990.1.2"));
        rows.add(Roster.row("褚亮", Roster.man(), first.get(10)));
        return rows;
    }

    private static String wrongCheck(String number) {
        return number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");
    }

    private Unit base(Unit county, String name) {
        return founding.found(new NewUnit(county.code(), TestTree.code(), name, "SINGLE_BASE", "BASE",
                TestTree.LONG_AGO), null);
    }

    private void known(Unit unit, List<List<Object>> rows) throws Exception {
        Path file = SampleSheets.national(folder.resolve("known.xlsx"), rows);
        try (var in = java.nio.file.Files.newInputStream(file)) {
            long id = imports.receive(unit, "known.xlsx", in, null);
            imports.read(id);
            imports.commit(id, null);
        }
    }

    private void signIn(Page page, String login) {
        page.navigate(url("/login"));
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill(TestAccounts.PASSWORD);
        page.locator("form[action='/login'] button[type=submit]").click();
        page.waitForURL(address -> !address.contains("/login"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
