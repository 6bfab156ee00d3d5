package org.unionhall.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.membership.card.TestCards;

/** Which pages of the demo are looked at, by whom, with the numbers this demo has given its things. */
final class DemoLooks {

    private static final String ROSTER_WITHOUT_NUMBERS = """
            我们单位的名单,,,,
            名字,哪张证的号,男女,什么时候来的,联系方式
            周好一,140105198501010110,男,2019.3.1,13810000101
            王秀英,140105198803034426,女,2020.7.15,13810002210
            """;
    private static final String TREE = """
            组织编码,组织名称,组织类型,上级组织编码,成立日期,单位名称,统一社会信用代码,职工人数,女职工人数
            14010599001,并州机械公司工会,单独基层工会,140105,2020年4月1日,并州机械公司,,120,40
            14010599002,晋阳纺织公司工会,单独基层工会,没有这个街道,2020.4.1,晋阳纺织公司,91140105MA0000000X,80,90
            14010599003,汾河食品公司工会,单独基层工会,140105,2021年2月30日,汾河食品公司,,60,35
            140105,小店区总工会,总工会,140100,,,,,
            """;

    private static final String EMPLOYERS = """
            纳税人名称,纳税人识别号,参保人数,其中女
            小店晨光包装有限公司,91140105MA0GT0F2XY,46,20
            小店五峰印刷厂,91140105MA0000000X,80,90
            小店长风仓储中心,91140105MA0GT0F3TN,60人,35
            ,91140105MA0GT0F3TN,60,35
            """;

    private static final String NEW_UNIONS = """
            组织编码,组织名称,组织类型,上级组织编码,成立日期
            14010599011,并州饮食行业工会联合会,行业性工会联合会,140105,2026年10月8日
            14010599012,汾河物流园区工会联合会,区域性工会联合会,140105,2026年10月12日
            14010599013,晋阳快递行业工会联合会,行业性工会联合会,140105,2026年10月20日
            """;

    private final JdbcClient jdbc;
    private final TestCards cards;
    private final String hall;
    private final Browsers browsers;
    private final List<Look> looks = new ArrayList<>();
    private final String base;

    DemoLooks(JdbcClient jdbc, TestCards cards, String hall, Browsers browsers) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.hall = hall;
        this.browsers = browsers;
        base = text("""
                select u.code from access.account a join access.post p on p.account_id = a.id
                join organization.unit u on u.id = p.unit_id where a.login = 'workplace'""");
    }

    List<Look> all(Path folder) throws Exception {
        stranger();
        finding();
        worker();
        workplace(folder);
        county();
        founding();
        meetings();
        List.of(ElectionLooks.of(jdbc), TermLooks.of(jdbc, base), CircularLooks.of(jdbc, base)).forEach(looks::addAll);
        province();
        operator();
        return looks;
    }

    private void stranger() {
        add("", "login", "登录", "/login");
        add("", "hall-guides", "办事", "/hall/guides");
        add("", "hall-guide", "办事指南", "/hall/guides/question?unit=" + base);
        add("", "hall-questions", "大家问过的", "/hall/questions");
        add("", "offline", "没有网络", "/offline");
        byPhone();
        add("", "verify", "会员证核验", "/verify/" + cards.codeOf(member()));
        add("", "verify-unknown", "会员证核验：不是真的", "/verify/1.AAAAAAAAAAAAAAAAAAAA", 404);
    }

    /** The steps of registering and of a forgotten password, each where a visitor left it. */
    private void byPhone() {
        try (BrowserContext visitor = browsers.phone()) {
            Page page = visitor.newPage();
            add("", "register", "注册：手机号", "/register");
            page.navigate(hall + "/register");
            add("", "register-code", "注册：验证码", path(ByPhone.ask(page, "13900009002")));
            page.navigate(hall + "/register");
            ByPhone.ask(page, "13900009003");
            add("", "register-last", "注册：姓名和密码", path(ByPhone.prove(page)));
            page.navigate(hall + "/register");
            ByPhone.ask(page, "13900009004");
            ByPhone.prove(page);
            ByPhone.register(page, "郭小燕", "battery-staple-7");
            jdbc.sql("update access.phone_code set made_at = made_at - interval '2 minutes'").update();
            add("", "forgotten", "忘记密码：手机号", "/forgotten");
            page.navigate(hall + "/forgotten");
            add("", "forgotten-code", "忘记密码：验证码", path(ByPhone.ask(page, "13900009004")));
            add("", "forgotten-last", "忘记密码：新密码", path(ByPhone.prove(page)));
        }
    }

    private String path(String url) {
        return url.substring(hall.length());
    }

    private void finding() {
        add("", "find", "找工会", "/find");
        add("", "find-found", "找工会：按单位名称", "/find?q=宏达");
        add("", "find-none", "找工会：没有找到怎么办", "/find?q=并州没有工会的公司");
        add("", "find-places", "找工会：选地方", "/find/place");
        add("", "find-county", "找工会：一个县", "/find/place?under=140105");
        add("", "find-township", "找工会：一个街道", "/find/place?under=140105001");
        add("", "find-trades", "找工会：选行业", "/find/trade");
        add("", "find-trade-where", "找工会：行业和地方", "/find/trade?group=COURIER");
        add("", "find-trade", "找工会：快递员", "/find/trade?group=COURIER&under=140105");
        add("", "union", "一个工会的门面", "/u/" + base);
        add("", "union-upper", "上级工会的门面", "/u/140105");
    }

    private void worker() {
        add("worker", "hall", "服务大厅", "/hall");
        add("worker", "hall-me", "我的", "/hall/me");
        add("worker", "hall-real-name", "实名", "/hall/real-name");
        add("worker", "hall-apply", "说句话：填写", "/hall/apply/question?unit=" + base);
        add("worker", "hall-matters", "我的事项", "/hall/matters");
        add("worker", "hall-matter", "我的事项：一件", asked());
        add("worker", "card", "会员证", "/card");
        add("worker", "hall-notices", "消息", "/hall/notices");
        add("worker", "hall-notice", "消息：一条", "/hall/notices/" + notice("worker"));
    }

    /** A question the worker has asked; where it stands. */
    private String asked() {
        try (BrowserContext phone = browsers.phone()) {
            Page page = SignIn.as(phone, hall, "worker");
            page.navigate(hall + "/hall/apply/question?unit=" + base);
            page.getByText("福利和帮扶").click();
            page.fill("textarea", "车间夏天太热，能不能多装几台风扇？");
            page.getByText("提交", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForURL(url -> url.matches(".*/hall/matters/\\d+"));
            return page.url().substring(hall.length());
        }
    }

    private void workplace(Path folder) throws Exception {
        String who = "workplace";
        String member = "/members/" + member();
        String roster = handIn(who, "/roster-imports/new", "上传并检查",
                new FaultyRoster().write(folder.resolve("花名册2026.xlsx")));
        String unmapped = handIn(who, "/roster-imports/new", "上传并检查",
                written(folder, "自己的表.csv", ROSTER_WITHOUT_NUMBERS));
        add(who, "home-workplace", "工作台：基层工会", "/");
        add(who, "members", "会员名册", "/members");
        add(who, "members-none", "会员名册：没有找到", "/members?name=没有这个人");
        add(who, "member", "会员", member);
        add(who, "member-new", "登记会员", "/members/new?unit=" + base);
        add(who, "member-correction", "更正资料", member + "/correction");
        add(who, "member-number", "更正证件号码", member + "/number");
        add(who, "member-retain", "保留会籍", member + "/changes/retain");
        add(who, "member-expulsion", "开除会籍", member + "/expulsion");
        add(who, "member-withdrawal-list", "提出自动退会", "/members/withdrawal-list?unit=" + base);
        add(who, "member-transfer", "转到别的工会", member + "/transfer");
        add(who, "member-merging", "合并重复的记录", member + "/merging");
        add(who, "member-card", "会员的会员证", member + "/card");
        add(who, "members-search", "按证件号码或手机号查找", "/members/search");
        add(who, "imports", "导入花名册", "/roster-imports");
        add(who, "import-new", "导入花名册：交文件", "/roster-imports/new");
        add(who, "import-preview", "导入花名册：逐行检查", roster);
        add(who, "import-errors", "导入花名册：有问题的行", roster + "?state=error");
        add(who, "import-unmapped", "导入花名册：认不出的列", unmapped);
        add(who, "import-columns", "导入花名册：指定列", unmapped + "/columns");
        add(who, "figures-base", "数字：基层工会", "/figures/" + base);
        add(who, "unit-base", "组织资料：基层工会", "/units/" + base);
        add(who, "unit-profile", "修改组织资料", "/units/" + base + "/profile");
        add(who, "poster", "入会海报", "/units/" + base + "/poster");
        add(who, "employers", "覆盖单位", "/units/" + base + "/employers");
        add(who, "employer-new", "登记覆盖单位", "/units/" + base + "/employers/new");
        add(who, "employer", "覆盖单位：一家", "/units/" + base + "/employers/" + text("""
                select e.id from organization.employer e join organization.unit u on u.id = e.unit_id where u.code = '%s'""".formatted(base)));
        add(who, "unit-entrusting", "名册托管", "/units/" + base + "/acts/entrusting");
        add(who, "desk", "待办", "/desk");
        add(who, "counter", "窗口代办", "/counter");
        add(who, "counter-form", "窗口代办：填表", "/counter/new?kind=question");
        add(who, "counter-member", "窗口代办：名册里的会员", "/counter/new?kind=retain&member=" + jdbc.sql("""
                select min(m.id) from membership.member m join organization.unit u on u.id = m.unit_id
                where u.code = :code and m.status = 'ACTIVE'""").param("code", base).query(Long.class).single());
        add(who, "matter-receipt", "受理回执", "/matters/" + matter("channel = 'COUNTER'") + "/receipt");
        add(who, "desk-mine", "待办：我领办的", "/desk?tab=mine");
        add(who, "matter-handling", "办理一件事项", "/matters/" + matter("ended is null and account_id is null"));
        add(who, "matter-ended", "办结的事项", "/matters/" + matter("ended = 'DONE'"));
        add(who, "search-members", "查找会员", "/search?q=" + name().substring(name().length() - 2));
        add(who, "account", "我的账号", "/account");
        add(who, "one-time-code", "动态验证码", "/account/one-time-code");
        add(who, "password", "修改密码", "/password");
    }

    private void county() {
        String who = "county";
        String kept = text("""
                select u.code from organization.unit u join organization.unit c on c.id = u.entrusted_to
                where c.code = '140105' order by u.code limit 1""");
        String account = "/accounts/" + text("select id from access.account where login = 'workplace'");
        add(who, "home-county", "工作台：县总工会", "/");
        add(who, "figures-county", "数字：县总工会", "/figures/140105");
        add(who, "members-entrusted", "会员名册：托管", "/members?unit=" + kept);
        add(who, "members-closed", "会员名册：没有托管", "/members?unit=" + base);
        add(who, "case", "因事查看名册", "/units/" + base + "/cases");
        add(who, "unit-county", "组织资料：县总工会", "/units/140105");
        add(who, "unit-history", "组织的历史", "/units/" + base + "/history");
        add(who, "unit-new", "组建工会", "/units/new?parent=140105");
        for (String act : List.of("renaming", "moving", "merging", "splitting", "dissolving")) {
            add(who, "unit-" + act, "组织变更：" + List.of("更名", "移动", "合并", "分立", "撤销")
                    .get(List.of("renaming", "moving", "merging", "splitting", "dissolving").indexOf(act)),
                    "/units/" + base + "/acts/" + act);
        }
        add(who, "matters", "事项进度", "/matters?unit=140105");
        add(who, "matter-watched", "一件事项的进度", "/matters/" + matter("ended is null and account_id is null") + "/progress");
        add(who, "matters-figures", "事项统计", "/matters/figures?unit=140105");
        add(who, "matter-kinds", "事项种类", "/matter-kinds");
        add(who, "matter-kind-change", "调整一种事项的流程", "/matter-kinds/new?kind=question");
        add(who, "posts", "组织的岗位", "/units/140105/posts");
        add(who, "accounts", "账号", "/accounts");
        add(who, "account-new", "开账号", "/accounts/new?unit=" + base);
        add(who, "account-one", "账号：一个", account);
        add(who, "post-new", "任命岗位", account + "/posts/new");
        add(who, "trail-county", "审计留痕：县总工会", "/trail");
        add(who, "not-here", "别的县的组织：没有这个页面", "/units/140106", 404);
    }

    private void founding() {
        String who = "county";
        String drive = "/founding-drives/" + text("select id from founding.drive");
        String asked = "/foundings/" + text("select id from matter.matter where kind = 'found' and state = 'review'");
        add(who, "foundings", "建会", "/foundings");
        add(who, "founding-new", "提交建会请示", "/foundings/new");
        add(who, "founding-review", "建会档案：审查", asked);
        add(who, "founding-electing", "建会档案：选举", "/foundings/" + text("select matter_id from founding.founding"));
        add(who, "employers-without", "未建会单位", "/employers-without-union");
        add(who, "employer-import", "导入单位名录", "/employer-imports/new");
        add(who, "employer-imported", "导入单位名录：结果", handIn(who, "/employer-imports/new", "上传并写入",
                new FilePayload("税务登记单位.csv", "text/csv", EMPLOYERS.getBytes(StandardCharsets.UTF_8))));
        add(who, "drives", "集中行动", "/founding-drives");
        add(who, "drive-new", "开展集中行动", "/founding-drives/new");
        add(who, "drive", "集中行动：完成情况", drive);
        add(who, "drive-target", "集中行动：一个目标", drive + "/targets/"
                + text("select credit_code from founding.target where state = 'URGED'"));
        add(who, "recruiting", "群体入会目标", "/recruiting-targets");
    }

    /** An assembly being prepared and a plenum that was held. */
    private void meetings() {
        String who = "workplace";
        String assembly = "/meetings/" + text("select id from congress.meeting where state = 'PREPARING' order by id");
        String plenum = "/meetings/" + text("select id from congress.meeting where state = 'CLOSED' order by id");
        add(who, "meetings", "大会会议", "/meetings");
        add(who, "meeting-new", "召集会议", "/meetings/new");
        add(who, "meeting", "一次大会：筹备清单和方案", assembly);
        add(who, "meeting-change", "修改会议", assembly + "/change");
        add(who, "meeting-roll", "一次大会：出席", assembly + "/roll");
        add(who, "meeting-join", "一次大会：加入参会人员", assembly + "/roll?join=" + name().substring(0, 1));
        add(who, "meeting-agenda", "一次大会：议程和文件", assembly + "/agenda");
        add(who, "meeting-screen", "一次大会：大屏幕", assembly + "/screen");
        add(who, "meeting-resolutions", "决议", plenum + "/resolutions");
        add(who, "meeting-minutes", "纪要", plenum + "/minutes");
        try (BrowserContext phone = browsers.phone()) {
            Page page = SignIn.as(phone, hall, "worker");
            page.navigate(hall + "/hall/meetings");
            page.locator("a.meeting-card[href*='/hall/meetings/']").first().click();
            page.waitForURL(url -> url.contains("/hall/meetings/"));
            add("worker", "hall-meetings", "我的会议", "/hall/meetings");
            add("worker", "hall-meeting", "我的会议：一次", path(page.url()));
            page.getByText("提一件提案").click();
            page.getByLabel("题目").fill("夜班食堂供应热餐");
            page.getByLabel("案由和建议").fill("上夜班的职工吃不上热饭，建议食堂在零点三十分供应热餐。");
            page.getByText("提交提案").click();
            page.getByText("提案已提交").waitFor();
        }
        add(who, "meeting-motions", "提案", assembly + "/motions");
        add(who, "motions", "承办的提案", "/motions");
    }

    private void province() throws Exception {
        String who = "province";
        handIn(who, "/units/imports", "上传并核对", new FilePayload("新建工会名单（10月）.csv", "text/csv",
                NEW_UNIONS.getBytes(StandardCharsets.UTF_8)));
        String tree = handIn(who, "/units/imports", "上传并核对", new FilePayload("小店区组织.csv", "text/csv",
                TREE.getBytes(StandardCharsets.UTF_8)));
        add(who, "home", "工作台：省总工会", "/");
        add(who, "home-rate", "工作台：按入会率看各市", "/?by=joining.rate");
        add(who, "figures", "数字：省总工会", "/figures/140000");
        add(who, "figures-city", "数字：市总工会", "/figures/140100");
        add(who, "indicator", "一个数字", "/figures/140000/member.count");
        add(who, "indicator-sliced", "一个数字：分组", "/figures/140000/member.birth");
        add(who, "indicator-derived", "一个数字：比率", "/figures/140000/joining.rate");
        add(who, "rows", "数字背后的名单", "/figures/140100/unit.base/rows");
        add(who, "rows-employers", "数字背后的单位", "/figures/140105/worker.count/rows");
        add(who, "units", "组织", "/units");
        add(who, "units-found", "组织：查找", "/units?q=机械");
        add(who, "unit", "组织资料：省总工会", "/units/140000");
        add(who, "unit-chart", "组织图", "/units/140000/chart");
        add(who, "unit-chart-open", "组织图：展开三级", "/units/140000/chart?at=140105");
        add(who, "tree-imports", "导入组织", "/units/imports");
        add(who, "tree-import", "导入组织：核对", tree);
        add(who, "rules", "规则", "/rules");
        add(who, "rule-new", "设定规则", "/rules/new");
        add(who, "calendar", "工作日历", "/calendar?year=2026");
        add(who, "calendar-day", "工作日历：设定日子", "/calendar/days?day=2027-02-05");
        add(who, "calendar-import", "工作日历：导入", "/calendar/import");
        add(who, "search", "查找", "/search?q=小店");
        add(who, "search-none", "查找：没有找到", "/search?q=没有这个单位");
        add(who, "roles", "角色和权限", "/roles");
        add(who, "trail", "审计留痕", "/trail");
    }

    private void operator() {
        String recount;
        try (BrowserContext desk = browsers.desktop()) {
            Page page = SignIn.as(desk, hall, "operator");
            page.navigate(hall + "/recounts");
            page.locator("form[action='/recounts'] button").first().click();
            page.waitForURL(url -> url.matches(".*/recounts/\\d+"));
            page.waitForCondition(() -> page.locator("[hx-get$='/progress']").count() == 0);
            recount = page.url().substring(hall.length());
        }
        add("operator", "notices", "消息：工作台", "/notices");
        add("operator", "notice", "消息：工作台，一条", "/notices/" + notice("operator"));
        add("operator", "outbox", "发件箱", "/outbox");
        add("operator", "home-operator", "工作台：运行维护", "/");
        add("operator", "recounts", "重新计数", "/recounts");
        add("operator", "recount", "重新计数：结果", recount);
    }

    /** Where the preview of a file stands once it is read. */
    private String handIn(String login, String form, String button, Object file) {
        try (BrowserContext desk = browsers.desktop()) {
            Page page = SignIn.as(desk, hall, login);
            page.navigate(hall + form);
            if (file instanceof Path path) {
                page.setInputFiles("input[type=file]", path);
            } else {
                page.setInputFiles("input[type=file]", (FilePayload) file);
            }
            page.getByText(button).click();
            page.waitForURL(url -> url.matches(".*/\\d+"));
            page.waitForCondition(() -> page.locator("[hx-get$='/progress']").count() == 0);
            return page.url().substring(hall.length());
        }
    }

    private static Path written(Path folder, String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    /** The first thing this account was told. */
    private String notice(String login) {
        return text("""
                select n.id::text from notice.notice n join access.account a on a.id = n.account_id
                where a.login = '%s' order by n.id""".formatted(login));
    }

    /** What this member is called. */
    private String name() {
        return text("select name from membership.member where id = " + member());
    }

    /** The first member of the base union shown. */
    private long member() {
        return Long.parseLong(text("""
                select m.id from membership.member m join organization.unit u on u.id = m.unit_id
                where u.code = '%s' and m.status = 'ACTIVE' order by m.id""".formatted(base)));
    }

    /** A matter of the base union shown that stands so. */
    private String matter(String how) {
        return text("""
                select m.id from matter.matter m join organization.unit u on u.id = m.unit_id
                where u.code = '%s' and %s order by m.id""".formatted(base, how));
    }

    private void add(String login, String name, String title, String path) {
        add(login, name, title, path, 200);
    }

    private void add(String login, String name, String title, String path, int status) {
        looks.add(new Look(login, name, title, path, status));
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).list().getFirst();
    }
}
