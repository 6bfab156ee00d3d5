package org.unionhall.platform.page;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import org.unionhall.platform.page.chart.Amount;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sample pages made of every part, with names as they come: long, rare and hostile. */
public final class Kit {

    public static final String HOSTILE = "<script>alert('工会')</script>\" onclick=x";
    public static final String LONG = "山西省太原市迎泽区餐饮行业工会联合会及住宿、家政、快递、外卖等新就业形态劳动者联合工会委员会";
    static final List<String> PAGES = List.of("office", "import", "hall", "kit", "charts", "login", "form");

    private static final TemplateEngine ENGINE = engine();

    private Kit() {
    }

    static Frame frame(String path) {
        var items = List.of(
                new MenuItem(MenuItem.DAILY, 1, "home", "工作台", "/", null),
                new MenuItem(MenuItem.DAILY, 2, "inbox", "待办", "/inbox", null),
                new MenuItem(MenuItem.DAILY, 3, "sitemap", "组织", "/units", null),
                new MenuItem(MenuItem.DAILY, 4, "users", "会员名册", "/members", null),
                new MenuItem(MenuItem.DUTY, 1, "checkbox", "大会选举", "/congress", null),
                new MenuItem(MenuItem.DUTY, 2, "heart-handshake", "帮扶", "/relief", null),
                new MenuItem(MenuItem.DUTY, 3, "scale", "维权联调", "/rights", null),
                new MenuItem(MenuItem.MANAGING, 1, "coin-yen", "经费", "/dues", null),
                new MenuItem(MenuItem.MANAGING, 2, "chart-bar", "数据", "/figures", null),
                new MenuItem(MenuItem.MANAGING, 3, "shield-check", "审计留痕", "/audit", null),
                new MenuItem(MenuItem.OWN, 1, "key", "修改密码", "/password", null),
                new MenuItem(MenuItem.HALL, 1, "home", "首页", "/hall", null),
                new MenuItem(MenuItem.HALL, 2, "layout-grid-add", "办事", "/hall/do", null),
                new MenuItem(MenuItem.HALL, 3, "bell", "消息", "/hall/messages", null),
                new MenuItem(MenuItem.HALL, 4, "user", "我的", "/hall/me", null));
        return new Frame(new Frame.Person("王秀英", "太原市总工会"),
                MenuSection.of(items, path, Map.of("/inbox", "12", "/rights", "3")), true,
                new Frame.Csrf("_csrf", "a-token", "X-CSRF-TOKEN"), path, List.of());
    }

    /** A value for every area but the last two: one of them stays without, the other's outline is not at hand. */
    public static Map<String, Amount> amounts(String map) {
        var names = switch (map) {
            case "14" -> List.of("1401", "1402", "1403", "1404", "1405", "1406", "1407", "1408", "1409", "1410");
            case "1401" -> List.of("小店区", "尖草坪区", "杏花岭区", "迎泽区", "晋源区", "万柏林区", "清徐县", "娄烦县", "阳曲县", "古交市");
            case "1404" -> List.of("潞州区", "上党区", "屯留区", "潞城区", "襄垣县", "平顺县", "黎城县", "长子县", "壶关县", "武乡县", "沁县");
            default -> List.of("忻府区", "定襄县", "五台县", "代县", "繁峙县", "宁武县", "静乐县", "神池县", "五寨县", "岢岚县", "没有县");
        };
        return names.stream().collect(Collectors.toMap(Function.identity(),
                name -> amount(name, 60 + names.indexOf(name) * 3)));
    }

    private static Amount amount(String name, int value) {
        return new Amount(name, value, value + ".0%", "/figures?area=" + name);
    }

    static String page(String name) {
        String path = Map.of("import", "/members/imports/7", "hall", "/hall", "kit", "/units", "charts", "/figures")
                .getOrDefault(name, "/");
        Frame guest = new Frame(null, List.of(), true, Frame.Csrf.NONE, "/login", List.of());
        return render("kit/" + name + ".jte", Map.of("frame", name.equals("login") ? guest : frame(path)));
    }

    static String render(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        ENGINE.render(template, parameters, output);
        return output.toString();
    }

    private static TemplateEngine engine() {
        var ours = new DirectoryCodeResolver(Path.of("src/main/jte"));
        var samples = new DirectoryCodeResolver(Path.of("src/test/jte"));
        var engine = TemplateEngine.create(new CodeResolver() {
            @Override
            public String resolve(String name) {
                return ours.exists(name) ? ours.resolve(name) : samples.resolve(name);
            }

            @Override
            public long getLastModified(String name) {
                return 0;
            }

            @Override
            public boolean exists(String name) {
                return ours.exists(name) || samples.exists(name);
            }
        }, Path.of("target/jte-kit"), ContentType.Html, Kit.class.getClassLoader());
        engine.setTrimControlStructures(true);
        return engine;
    }
}
