package org.unionhall.congress.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.congress.term.Body;
import org.unionhall.congress.term.Holder;
import org.unionhall.congress.term.NewTerm;
import org.unionhall.congress.term.Office;
import org.unionhall.congress.term.Terms;
import org.unionhall.membership.TestMembers;
import org.unionhall.membership.member.Renumbering;

/** A number is corrected: offices, candidates and voters are still the same person, and the published roll stays as it was. */
@HallTest
class FollowingTest {

    @Autowired
    private ElectionsOfTests tests;
    @Autowired
    private TestMembers members;
    @Autowired
    private Renumbering renumbering;
    @Autowired
    private Terms terms;
    @Autowired
    private Candidates candidates;
    @Autowired
    private Rolls rolls;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyRowFollows() {
        ElectionsOfTests.Hall hall = tests.hall(0);
        long meeting = tests.congress(hall, 8);
        for (int i = 0; i < 6; i++) {
            members.join(hall.unit(), ElectionsOfTests.name(i));
        }
        long id = tests.ready(hall, meeting, Mode.PAPER, 3, 4);
        long member = jdbc.sql("select id from membership.member where unit_id = :unit and name = :name").param("unit", hall.unit().id())
                .param("name", ElectionsOfTests.name(0)).query(Long.class).single();
        long voter = jdbc.sql("select min(id) from membership.member where unit_id = :unit and name = '参会甲'").param("unit", hall.unit().id())
                .query(Long.class).single();
        byte[] before = members.key(voter);
        long term = terms.begin(new NewTerm(hall.unit().id(), Body.COMMITTEE, 3, tests.today(), 3,
                List.of(new Holder(members.key(member), ElectionsOfTests.name(0), Office.MEMBER))), null);
        for (long one : List.of(member, voter)) {
            renumbering.renumber(TestMembers.EVERYWHERE, one, TestMembers.document(), "按证件原件更正", members.version(one), hall.officer());
        }
        assertThat(terms.holders(term)).singleElement().matches(seat -> Arrays.equals(seat.personKey(), members.key(member)));
        assertThat(candidates.of(id)).filteredOn(one -> one.name().equals(ElectionsOfTests.name(0))).singleElement()
                .matches(one -> Arrays.equals(one.personKey(), members.key(member)));
        assertThat(rolls.find(id, members.key(voter))).isPresent().get().matches(one -> one.name().equals("参会甲"));
        assertThat(rolls.find(id, before)).as("the old key votes no more").isEmpty();
        assertThat(rolls.unchanged(id)).as("the published roll").isTrue();
    }
}
