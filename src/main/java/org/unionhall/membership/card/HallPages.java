package org.unionhall.membership.card;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.unionhall.access.Actor;
import org.unionhall.access.Self;
import org.unionhall.matter.MattersOfMine;
import org.unionhall.membership.HallNews;
import org.unionhall.membership.person.Histories;
import org.unionhall.membership.person.MemberFile;
import org.unionhall.membership.person.MemberFiles;
import org.unionhall.membership.person.PersonView;
import org.unionhall.platform.sealing.Masks;

/** The hall of a worker: the card, how far my matters are, what can be done, my union; what the union keeps of me. */
@Controller
class HallPages {

    /** Two rows of the grid. */
    private static final int OFFERED = 8;

    private final MemberFiles files;
    private final Histories histories;
    private final MemberCards cards;
    private final MattersOfMine matters;
    private final List<HallNews> news;
    private final JdbcClient jdbc;

    HallPages(MemberFiles files, Histories histories, MemberCards cards, MattersOfMine matters, List<HallNews> news, JdbcClient jdbc) {
        this.files = files;
        this.histories = histories;
        this.cards = cards;
        this.matters = matters;
        this.news = news;
        this.jdbc = jdbc;
    }

    @GetMapping("/hall")
    String home(@Self Actor me, Model model) {
        Optional<MemberFile> file = files.ofPerson(me.personKey());
        model.addAttribute("name", me.name());
        model.addAttribute("file", file.orElse(null));
        model.addAttribute("card", file.map(cards::of).orElse(null));
        model.addAttribute("union", file.map(known -> union(known.unitId())).orElse(null));
        model.addAttribute("news", news.stream().flatMap(one -> one.of(me).stream()).toList());
        model.addAttribute("latest", matters.latest(me).orElse(null));
        List<MattersOfMine.Offered> offered = matters.offered();
        model.addAttribute("offered", offered.subList(0, Math.min(OFFERED, offered.size())));
        model.addAttribute("joining", offered.stream().filter(kind -> kind.code().equals("join")).findFirst().orElse(null));
        return "membership/hall";
    }

    /** Everything kept of me, numbers masked as everywhere. */
    @GetMapping("/hall/me")
    String mine(@Self Actor me, Model model) {
        Optional<MemberFile> file = files.ofPerson(me.personKey());
        model.addAttribute("name", me.name());
        model.addAttribute("file", file.orElse(null));
        model.addAttribute("phone", file.map(known -> known.facts().phone()).map(known -> Masks.phone(known.digits())).orElse(null));
        model.addAttribute("facts", file.map(PersonView::facts).orElse(null));
        model.addAttribute("history", file.map(known -> histories.of("{[" + known.place() + "," + known.place() + "]}",
                known.id())).orElse(null));
        return "membership/mine";
    }

    private HallView union(long unitId) {
        return jdbc.sql("""
                select u.name, k.name as kind, p.name as upper, u.founded_on, u.address from organization.unit u
                join organization.kind k on k.code = u.kind left join organization.unit p on p.id = u.parent_id
                where u.id = :id""").param("id", unitId).query((row, n) -> new HallView(row.getString("name"),
                row.getString("kind"), row.getString("upper"), row.getObject("founded_on", LocalDate.class),
                row.getString("address"))).single();
    }
}
