package org.unionhall.demo;

/**
 * The trades of the invented workplaces.
 *
 * @param suffix    what their names end with
 * @param industry  industry code, GB/T 4754 sections as 01 to 20
 * @param ownership ownership code of the unit register, rules 2.8
 * @param group     code of the members' group (八大群体) most of them belong to, or empty
 */
record Trade(String suffix, String industry, String ownership, String group) {

    static final Trade[] ALL = {
        new Trade("煤业有限公司", "02", "161", ""), new Trade("机械制造有限公司", "03", "170", ""),
        new Trade("焦化有限公司", "03", "159", ""), new Trade("特钢有限公司", "03", "161", ""),
        new Trade("陶瓷厂", "03", "170", ""), new Trade("食品有限公司", "03", "170", ""),
        new Trade("醋业有限公司", "03", "159", ""), new Trade("热力有限公司", "04", "151", ""),
        new Trade("建筑工程有限公司", "05", "170", ""), new Trade("商贸有限公司", "06", "170", "商场信息员"),
        new Trade("货运有限公司", "07", "170", "货车司机"), new Trade("快递服务部", "07", "170", "快递员"),
        new Trade("大酒店", "08", "170", ""), new Trade("软件技术有限公司", "09", "170", ""),
        new Trade("房产经纪有限公司", "11", "170", "房产中介员"), new Trade("保安服务有限公司", "12", "170", "保安员"),
        new Trade("家政服务有限公司", "15", "170", "家政服务员"), new Trade("中学", "16", "400", ""),
        new Trade("医院", "17", "400", "护工护理员"), new Trade("外卖配送服务站", "07", "170", "网约送餐员"),
    };
}
