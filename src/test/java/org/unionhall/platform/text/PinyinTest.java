package org.unionhall.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "太原市总工会, tyszgh, taiyuanshizonggonghui",
        "长治市总工会, czszgh, changzhishizonggonghui",
        "重庆市, cqs, chongqingshi",
        "重型机械厂, zxjxc, zhongxingjixiechang",
        "朔州市, szs, shuozhoushi",
        "洪洞县, htx, hongtongxian",
        "吕梁市, lls, lvliangshi",
        "单雄信, sxx, shanxiongxin",
        "单位, dw, danwei",
        "仇英, qy, qiuying",
        "解晓东, xxd, xiexiaodong",
        "解放路, jfl, jiefanglu",
        "曾志伟, zzw, zengzhiwei",
        "长孙无忌, zswj, zhangsunwuji",
        "阿卜杜拉·买买提, abdlmmt, abudulamaimaiti",
        "𠮷田, jt, jitian",
        "'ＡＢ公司 12', abgs12, abgongsi12",
        "中国银行山西省分行, zgyhsxsfh, zhongguoyinhangshanxishengfenhang",
        "上海, sh, shanghai",
        "'', '', ''"})
    void spells(String text, String initials, String full) {
        assertThat(Pinyin.initials(text)).isEqualTo(initials);
        assertThat(Pinyin.full(text)).isEqualTo(full);
    }
}
