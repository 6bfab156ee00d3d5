package org.unionhall.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state machine of 会籍 (rules 2.5), each state with everything that may happen in it and where it leads. */
class ChangeKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "-              | JOIN>ACTIVE TRANSFER_IN>ACTIVE RETAIN>RETAINED",
        "ACTIVE         | RETAIN>RETAINED TRANSFER_OUT>TRANSFERRING EXPEL>EXPELLED WITHDRAW>WITHDRAWN LAPSE>AUTO_WITHDRAWN DECEASE>DECEASED",
        "TRANSFERRING   | TRANSFER_IN>ACTIVE RESUME>ACTIVE DECEASE>DECEASED",
        "RETAINED       | RESUME>ACTIVE EXPEL>EXPELLED WITHDRAW>WITHDRAWN DECEASE>DECEASED",
        "WITHDRAWN      | JOIN>ACTIVE",
        "AUTO_WITHDRAWN | JOIN>ACTIVE",
        "EXPELLED       | JOIN>ACTIVE",
        "DECEASED       | ''"})
    void onlyTheseChangesArePossible(MemberStatus state, String possible) {
        Set<String> found = Arrays.stream(ChangeKind.values())
                .filter(kind -> kind != ChangeKind.CORRECT && kind != ChangeKind.MERGE && kind != ChangeKind.UNDO)
                .flatMap(kind -> kind.from(state).stream().map(next -> kind + ">" + next)).collect(Collectors.toSet());

        assertThat(found).containsExactlyInAnyOrder(possible.isEmpty() ? new String[0] : possible.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE,true,true", "TRANSFERRING,true,true", "RETAINED,true,false", "WITHDRAWN,false,false",
        "AUTO_WITHDRAWN,false,false", "EXPELLED,false,false", "DECEASED,false,false"})
    void retainedMembersAreHeldButNotCounted(MemberStatus state, boolean held, boolean counted) {
        assertThat(state.held()).isEqualTo(held);
        assertThat(state.counted()).isEqualTo(counted);
    }
}
