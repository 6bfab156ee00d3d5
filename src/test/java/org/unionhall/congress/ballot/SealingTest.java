package org.unionhall.congress.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionhall.congress.count.Ballot;
import org.unionhall.congress.count.Mark;
import org.unionhall.congress.count.Spoilt;

/** A sealed ballot says nothing without both keys and cannot be changed. */
class SealingTest {

    private static final List<String> NAMES = List.of("王海", "李江", "赵湖");
    private static final BoxKey.Pair CHAIR = BoxKey.Pair.make();
    private static final BoxKey.Pair AUDIT = BoxKey.Pair.make();
    private static final int SIZE = BallotText.size(3, 2, true);

    private static byte[] sealed(Map<String, Mark> marks, List<String> names) {
        return Sealing.seal(BallotText.write(NAMES, marks, names, SIZE), 7, CHAIR.publicKey(), AUDIT.publicKey());
    }

    private static Ballot opened(byte[] sealed, BoxKey.Pair chair, BoxKey.Pair audit, long round) {
        return new Sealing.Opener(round, chair.secret(), audit.secret(), NAMES).open(sealed, BigDecimal.ONE);
    }

    @Test
    void bothKeysOpenIt() {
        byte[] sealed = sealed(Map.of("王海", Mark.FOR, "赵湖", Mark.AGAINST), List.of("阿卜杜拉·买买提", "𠮷田"));
        assertThat(opened(sealed, CHAIR, AUDIT, 7)).isEqualTo(Ballot.of(Map.of("王海", Mark.FOR, "赵湖", Mark.AGAINST),
                List.of("阿卜杜拉·买买提", "𠮷田"), 1));
    }

    @Test
    void oneKeyAnotherRoundOrAChangedByteDoNot() {
        byte[] sealed = sealed(Map.of("王海", Mark.FOR), List.of());
        BoxKey.Pair other = BoxKey.Pair.make();
        assertThat(opened(sealed, CHAIR, other, 7).spoilt()).isEqualTo(Spoilt.ILLEGIBLE);
        assertThat(opened(sealed, other, AUDIT, 7).spoilt()).isEqualTo(Spoilt.ILLEGIBLE);
        assertThat(opened(sealed, AUDIT, CHAIR, 7).spoilt()).isEqualTo(Spoilt.ILLEGIBLE);
        assertThat(opened(sealed, CHAIR, AUDIT, 8).spoilt()).isEqualTo(Spoilt.ILLEGIBLE);
        for (int at = 0; at < sealed.length; at += 5) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(opened(changed, CHAIR, AUDIT, 7).spoilt()).isEqualTo(Spoilt.ILLEGIBLE);
        }
    }

    @Test
    void everyBallotHasTheSameLengthAndNoTwoAreAlike() {
        byte[] one = sealed(Map.of(), List.of());
        byte[] two = sealed(Map.of("王海", Mark.FOR, "李江", Mark.FOR), List.of("很长的名字·很长的名字"));
        assertThat(one).hasSameSizeAs(two).hasSize(Sealing.length(SIZE));
        assertThat(Sealing.receipt(one)).isNotEqualTo(Sealing.receipt(sealed(Map.of(), List.of())));
    }

    @Test
    void aSecretIsReadAsItWasWrittenDown() {
        for (int i = 0; i < 50; i++) {
            BoxKey.Pair pair = BoxKey.Pair.make();
            String written = BoxKey.written(pair.secret());
            assertThat(written).matches("([A-Z2-9]{4} ){13}[A-Z2-9]{4}");
            assertThat(BoxKey.read(" " + written.toLowerCase().replace(' ', '-') + "\n")).isEqualTo(pair.secret());
            BoxKey.check(pair.secret(), pair.publicKey());
            String slip = (written.charAt(0) == 'A' ? 'B' : 'A') + written.substring(1);
            assertThatThrownBy(() -> BoxKey.read(slip)).hasMessageContaining("抄错");
        }
        assertThatThrownBy(() -> BoxKey.check(CHAIR.secret(), AUDIT.publicKey())).hasMessageContaining("不是本次投票的");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "0000 1111", "王海"})
    void whatIsNoKeyIsRefused(String text) {
        assertThatThrownBy(() -> BoxKey.read(text)).hasMessageContaining("抄错");
        assertThatThrownBy(() -> BoxKey.publicKey(text)).hasMessageContaining("公钥");
    }
}
