package org.unionhall.organization.finding;

import java.util.Arrays;
import java.util.Optional;

/**
 * Groups of workers that are moved often and rarely asked to join (八大群体、新就业形态劳动者), with the words by which a
 * union or workplace of theirs is known by its name.
 */
public enum TradeGroup {
    TRUCK("货车司机", "truck", "货运", "物流", "货车", "卡车", "运输"),
    CAR("网约车、出租车司机", "car", "网约车", "出租车", "出租汽车", "客运"),
    COURIER("快递员", "package", "快递", "速递", "邮政"),
    RIDER("网约送餐员、外卖骑手", "scooter", "外卖", "送餐", "配送", "骑手"),
    CARE("护工护理员", "heart-handshake", "护工", "护理", "养老", "陪护"),
    HOME("家政服务员", "home-heart", "家政", "保洁", "月嫂"),
    SHOP("商场信息员", "building-store", "商场", "百货", "购物", "超市", "商贸"),
    ESTATE("房产中介员", "building-community", "房产经纪", "房地产经纪", "中介", "置业"),
    GUARD("保安员", "shield", "保安", "安保"),
    OTHER("其他灵活就业", "dots", "新就业形态", "灵活就业", "代驾", "主播");

    private final String title;
    private final String icon;
    private final String[] words;

    TradeGroup(String title, String icon, String... words) {
        this.title = title;
        this.icon = icon;
        this.words = words;
    }

    static Optional<TradeGroup> named(String code) {
        return Arrays.stream(values()).filter(group -> group.name().equals(code)).findFirst();
    }

    public String title() {
        return title;
    }

    public String icon() {
        return icon;
    }

    /** Its words as patterns of SQL; 新就业形态 in a name means every group. */
    String[] patterns() {
        return Arrays.stream(words).map(word -> "%" + word + "%").toArray(String[]::new);
    }
}
