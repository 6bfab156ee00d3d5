package org.unionhall.congress.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holders as people write them. */
class HolderLinesTest {

    @ParameterizedTest
    @CsvSource({"COMMITTEE, 张建国 主席, CHAIR, 主席", "COMMITTEE, 李敏　副主席, VICE_CHAIR, 副主席", "COMMITTEE, 李敏：兼职副主席, VICE_CHAIR, 兼职副主席",
            "COMMITTEE, 王强、组织委员, MEMBER, 组织委员", "COMMITTEE, 王强, MEMBER, 委员", "AUDIT, 王强 主任, AUDIT_CHAIR, 经审委主任",
            "AUDIT, 王强 经审委副主任, AUDIT_VICE_CHAIR, 经审委副主任", "DELEGATES, 王强, DELEGATE, 会员代表", "OTHER, 王强 召集人, OTHER, 召集人"})
    void aLine(Body body, String line, Office office, String shown) {
        assertThat(HolderLines.read(body, line)).singleElement().satisfies(holder -> {
            assertThat(holder.office()).isEqualTo(office);
            assertThat(holder.shown()).isEqualTo(shown);
        });
    }

    @ParameterizedTest
    @CsvSource({"COMMITTEE, 张建国 书记", "COMMITTEE, 张建国 13800001111", "COMMITTEE, ''"})
    void notUnderstood(Body body, String text) {
        assertThatThrownBy(() -> HolderLines.read(body, text)).isNotNull();
        assertThatThrownBy(() -> HolderLines.read(body, "张建国 主席\n张建国 委员")).hasMessageContaining("两次");
    }

    @Test
    void everyLineIsReadWithWhatIsWrongWithIt() {
        assertThat(HolderLines.lines(Body.COMMITTEE, "张建国\t主席\t一车间\n王强 书记\n李敏 委员 二车间\n李敏 委员 三车间\n赵某 13800001111")).satisfiesExactly(
                one -> assertThat(one.where()).isEqualTo("一车间"),
                one -> assertThat(one.wrong().reason()).isEqualTo(TermRefusal.HOLDER_LINE),
                one -> assertThat(one.wrong()).isNull(),
                one -> assertThat(one.wrong()).as("namesakes of two parts").isNull(),
                one -> assertThat(one.text()).as("no number is shown again").isEmpty());
    }
}
