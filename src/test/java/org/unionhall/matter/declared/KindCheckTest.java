package org.unionhall.matter.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a declaration is told before anybody can ask for the matter. */
class KindCheckTest {

    private static final String SOUND = """
            kind: loan
            name: 借用
            guide: {who: 职工, text: 借, basis: []}
            fields: [{code: day, name: 日期, type: date, must: true}]
            states:
              review: {name: 受理, limit: 2 working days, acts: {agree: {name: 同意, to: keys, not: filer}, refuse: {name: 不同意, to: refused}}}
              keys: {name: 交付, limit: 1 calendar day, silence: hand, acts: {hand: {name: 已交付, to: done}}}
            """;

    @Test
    void aSoundOneIsRead() {
        Kind kind = read(SOUND);
        assertThat(KindCheck.faults(kind, Set.of())).isEmpty();
        assertThat(kind.route().first().code()).isEqualTo("review");
        assertThat(kind.route().first().limit()).isEqualTo(new Limit(2, true));
        assertThat(kind.route().state("review").orElseThrow().act("refuse").orElseThrow().reason()).isEqualTo(Act.Reason.REQUIRED);
        assertThat(kind.route().state("review").orElseThrow().act("agree").orElseThrow().notByFiler()).isTrue();
        assertThat(kind.route().state("keys").orElseThrow().silence()).isEqualTo("hand");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "to: keys | to: cellar | leads to no state",
            "to: keys | to: done | is never reached",
            "hand: {name: 已交付, to: done} | hand: {name: 已交付, to: review} | no act leads to done",
            "silence: hand | silence: sleep | silence in keys means an act that is not declared",
            "acts: {hand: {name: 已交付, to: done}} | acts: {} | nobody can do anything in state keys",
            "agree: | return: | is given to every state",
            "not: filer | not: boss | is closed to nobody known",
            "type: date | type: choice | has nothing to choose from",
            "guide: | 'work: nowhere\nguide:' | is not registered",
            "name: 同意 | 'effect: x, name: 同意' | has no work"})
    void mistakesAreNamed(String right, String wrong, String told) {
        assertThat(KindCheck.faults(read(SOUND.replace(right, wrong)), Set.of())).anyMatch(fault -> fault.contains(told));
    }

    @Test
    void aStateWithoutALimitIsNoDeclaration() {
        assertThatThrownBy(() -> read(SOUND.replace("limit: 2 working days, ", ""))).hasMessageContaining("\"limit\" is missing");
        assertThatThrownBy(() -> read(SOUND.replace("2 working days", "soon"))).hasMessageContaining("not a limit: soon");
    }

    private static Kind read(String yaml) {
        return KindFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "loan.yaml");
    }
}
