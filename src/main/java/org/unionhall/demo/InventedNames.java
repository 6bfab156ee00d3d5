package org.unionhall.demo;

import java.util.random.RandomGenerator;

/** Names of people and firms that are made up: common surnames and given-name characters put together by chance. */
final class InventedNames {

    private static final String[] SURNAMES = ("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 "
            + "田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 卢 姚 沈 钟 姜 崔 谭 陆 范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 白 孟 秦 邱 侯 "
            + "江 尹 薛 闫 段 雷 龙 史 陶 贺 毛 郝 顾 龚 邵 万 覃 武 钱 戴 严 莫 孔 向 常 温 康 施 文 牛 樊 葛 邢 安 齐 易 乔 伍 庞 颜 倪 "
            + "庄 聂 章 鲁 岳 翟 申 欧阳 耿 关 兰 焦 俞 左 柳 甘 祝 包 宁 尚 符 舒 阮 柯 纪 梅 童 凌 毕 单 裴 霍 成 苗 曲 盛 冉 翁 蓝 上官")
            .split(" ");
    private static final String[] MEN = ("伟 强 磊 军 洋 勇 杰 涛 超 明 刚 平 辉 鹏 华 飞 鑫 波 斌 宇 浩 凯 健 俊 帆 帅 旭 宁 龙 林 欢 阳 建国 建军 志强 "
            + "志明 永强 海涛 晓东 文博 子轩 俊杰 国庆 国栋 卫东 振华 立新 光明 长青 春生 金生 玉柱 福来 天佑 保平 晋生 晋阳 德胜").split(" ");
    private static final String[] WOMEN = ("芳 娜 敏 静 丽 艳 娟 霞 燕 玲 婷 雪 慧 莉 颖 洁 倩 琳 萍 红 梅 兰 英 珍 琴 云 洁 凤 桂兰 桂英 秀英 秀兰 玉兰 "
            + "玉梅 晓燕 晓红 春梅 丽娟 丽华 海燕 雪梅 欣怡 雨桐 子涵 思雨 佳琪 翠萍 爱华 爱英 彩霞 改梅 俊仙 润莲 月娥 巧珍").split(" ");
    private static final String[] RARE = {"阿卜杜拉·买买提", "古丽娜尔·吐尔逊", "扎西次仁", "其其格", "王𠮷", "李㛃", "欧阳国栋", "司马春兰"};
    private static final String[] FIRM_WORDS = ("宏达 晋源 兴盛 汇通 恒泰 永和 金泽 华瑞 天成 瑞丰 众鑫 鼎新 长风 五峰 汾水 云岗 太行 吕梁 中条 "
            + "同泰 民安 利民 广源 聚力 新晋 德润 安泰 明远 盛唐 和顺 通宝 东升 西岭 南桥 北坪 丰达 嘉禾 晨光 正阳 博远 立信 凯旋 方圆 启明 安康 "
            + "福瑞 双合 三晋 四方 六合 万象 百川 千峰 锦绣 旭日 华晟 铭泰 开泰 元亨 隆昌").split(" ");

    private final RandomGenerator chance;

    InventedNames(RandomGenerator chance) {
        this.chance = chance;
    }

    String person(boolean woman) {
        if (chance.nextInt(400) == 0) {
            return RARE[chance.nextInt(RARE.length)];
        }
        String[] given = woman ? WOMEN : MEN;
        String name = given[chance.nextInt(given.length)];
        if (name.length() == 1 && chance.nextInt(3) > 0) {
            name += given[chance.nextInt(given.length)].substring(0, 1);
        }
        return SURNAMES[chance.nextInt(SURNAMES.length)] + name;
    }

    /** A firm of the given trade in the given county, such as 小店宏达机械制造有限公司. */
    String firm(String county, Trade trade) {
        String place = county.length() > 2 ? county.substring(0, county.length() - 1) : county;
        return place + FIRM_WORDS[chance.nextInt(FIRM_WORDS.length)] + FIRM_WORDS[chance.nextInt(FIRM_WORDS.length)]
                + trade.suffix();
    }
}
