package org.unionhall.congress.election;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.TestAccounts;
import org.unionhall.browser.Browsers;
import org.unionhall.browser.Looking;
import org.unionhall.browser.SignIn;
import org.unionhall.congress.meeting.MeetingKind;
import org.unionhall.congress.meeting.Meetings;
import org.unionhall.congress.meeting.TestMeetings;
import org.unionhall.congress.meeting.Voter;
import org.unionhall.congress.term.Body;
import org.unionhall.congress.term.Holder;
import org.unionhall.congress.term.Leaving;
import org.unionhall.congress.term.NewTerm;
import org.unionhall.congress.term.Office;
import org.unionhall.congress.term.Seat;
import org.unionhall.congress.term.Terms;
import org.unionhall.congress.term.Why;
import org.unionhall.people.Sex;

/** Pages and dialogs of by-elections, recalls and consultations, and of a term, at a desk and on a phone. */
@HallTest
class PurposesLookTest {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @Autowired
    private ElectionsOfTests tests;
    @Autowired
    private TestMeetings testMeetings;
    @Autowired
    private Meetings meetings;
    @Autowired
    private Terms terms;
    @Autowired
    private Leaving leaving;
    @Autowired
    private Drawing drawing;
    @Autowired
    private Candidates candidates;
    @Autowired
    private CandidateNotices notices;
    @Autowired
    private ElectionBook book;
    @LocalServerPort
    private int port;

    private ElectionsOfTests.Hall hall;
    private long term;

    @BeforeEach
    void aCommitteeWithoutAViceChair() {
        hall = tests.hall(12);
        term = terms.begin(new NewTerm(hall.unit().id(), Body.COMMITTEE, 3, tests.today().minusYears(1), 3, List.of(
                new Holder(null, "赵主席", Office.CHAIR), new Holder(null, "钱副主席", Office.VICE_CHAIR), new Holder(null, "孙委员", Office.MEMBER))), null);
        leaving.leave(terms.withId(term).orElseThrow(), seat(Office.VICE_CHAIR), Why.RESIGNED, tests.today().minusDays(20), "身体原因", hall.officer());
    }

    private long seat(Office office) {
        return terms.holders(term).stream().filter(one -> one.office() == office).map(Seat::id).findFirst().orElseThrow();
    }

    private Looking signedIn(BrowserContext context, boolean phone) {
        Looking looking = (phone ? Looking.onPhone(context) : Looking.atDesk(context)).unpublished();
        SignIn.on(looking.page(), "http://localhost:" + port, hall.officer().login(), TestAccounts.PASSWORD);
        return looking;
    }

    @Test
    void atADesk() {
        look(browsers.desktop(), false);
    }

    @Test
    void onAPhone() {
        look(browsers.phone(), true);
    }

    private void look(BrowserContext context, boolean phone) {
        long recall = drawing.draw(new NewElection(hall.unit().id(), 0, "罢免第三届工会委员会主席的表决", Office.CHAIR, null, 1, 3, 3, Mode.PAPER,
                NameOrder.STROKES, Aim.recall(seat(Office.CHAIR), "长期不履行职责，职工意见集中")), hall.officer());
        long women = drawing.draw(new NewElection(hall.unit().id(), 0, "女职工委员会委员", Office.WOMEN_MEMBER, null, 2, 3, 3, Mode.PAPER,
                NameOrder.STROKES, Aim.consultation()), hall.officer());
        for (int i = 0; i < 2; i++) {
            candidates.propose(book.withId(women).orElseThrow(), new Proposal(0, ElectionsOfTests.name(i), Sex.FEMALE, null, "群众", "工人", 1, null,
                    Set.of()), hall.officer());
        }
        notices.publish(book.withId(women).orElseThrow(), notices.earliestEnd(book.withId(women).orElseThrow()), hall.officer());
        long congress = testMeetings.today(hall.unit(), MeetingKind.CONGRESS, hall.officer());
        long assembly = testMeetings.assembly(hall.unit(), 4, hall.officer());
        meetings.addDelegates(congress, assembly, meetings.voters(assembly).stream().map(Voter::personKey).toList(), hall.officer());
        try (context) {
            Looking looking = signedIn(context, phone);
            String own = "http://localhost:" + port;
            at(looking, own + "/elections/new?term=" + term + "&office=VICE_CHAIR&seats=1", "by-election-new");
            at(looking, own + "/elections/new?seat=" + seat(Office.CHAIR), "recall-new");
            at(looking, own + "/elections/" + recall, "recall");
            at(looking, own + "/elections/" + women, "consultation");
            at(looking, own + "/meetings/" + congress + "/roll", "roll-unchecked");
            at(looking, own + "/terms/" + term, "term-vacancy");
            at(looking, own + "/terms/new", "term-new");
            looking.page().selectOption("#unit", hall.unit().code());
            looking.page().fill("#number", "3");
            looking.page().fill("#electedOn", tests.today().minusYears(1).toString());
            looking.page().fill("#holders", "会员甲 主席\n某某人 委员\n会员乙 书记");
            looking.page().click("button[name=check]");
            looking.at("term-checked");
            looking.go(own + "/terms/" + term, 200);
            dialogs(looking.page(), phone ? "-phone" : "-desktop");
            assertThat(looking.wrong()).isEmpty();
        }
    }

    private static void at(Looking looking, String address, String name) {
        looking.go(address, 200);
        looking.at(name);
    }

    /** Every dialog opens, lies inside the window and closes. */
    private static void dialogs(Page page, String size) {
        Locator buttons = page.locator("main button[popovertarget]:not([popovertargetaction])");
        assertThat(buttons.count()).isGreaterThan(5);
        for (int i = 0; i < buttons.count(); i++) {
            String id = buttons.nth(i).getAttribute("popovertarget");
            buttons.nth(i).click();
            Locator dialog = page.locator("#" + id);
            assertThat(dialog.isVisible()).as(id).isTrue();
            BoundingBox box = dialog.boundingBox();
            Browsers.shot(page, "term-dialog-" + i + size);
            assertThat(box.x).as(id + " left").isGreaterThanOrEqualTo(0);
            assertThat(box.x + box.width).as(id + " right").isLessThanOrEqualTo(page.viewportSize().width);
            assertThat(box.y + box.height).as(id + " bottom").isLessThanOrEqualTo(page.viewportSize().height + 1);
            dialog.locator("button[popovertargetaction=hide]").click();
            assertThat(dialog.isVisible()).as(id + " closed").isFalse();
        }
    }
}
