package org.unionhall.congress.election;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import org.unionhall.platform.text.Pinyin;

/** In which order names stand on a ballot paper (条例第二十五条: by strokes of the surname). */
public enum NameOrder {
    STROKES("姓氏笔画") {
        @Override
        public Comparator<String> comparator() {
            Collator strokes = Collator.getInstance(new ULocale("zh@collation=stroke"));
            return Comparator.comparingInt(SurnameStrokes::rank).thenComparing(strokes::compare);
        }
    },
    PINYIN("姓氏拼音") {
        @Override
        public Comparator<String> comparator() {
            return Comparator.<String, String>comparing(Pinyin::full).thenComparing(Comparator.naturalOrder());
        }
    };

    private final String title;

    NameOrder(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public abstract Comparator<String> comparator();
}
