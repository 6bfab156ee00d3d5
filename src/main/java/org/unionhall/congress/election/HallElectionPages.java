package org.unionhall.congress.election;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.unionhall.access.Actor;
import org.unionhall.access.Self;
import org.unionhall.platform.page.Flash;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** 选举 in the hall: voters vote; scrutineers, tellers and holders of keys do their part, all by phone. */
@Controller
class HallElectionPages {

    private final MyElections mine;
    private final ElectionBook book;
    private final Candidates candidates;
    private final CandidateNotices notices;
    private final Rounds rounds;
    private final Rolls rolls;
    private final Tellers tellers;
    private final PaperEntry papers;
    private final Confirming confirming;
    private final Voting voting;
    private final Archive archive;

    HallElectionPages(MyElections mine, ElectionBook book, Candidates candidates, CandidateNotices notices, Rounds rounds, Rolls rolls,
            Tellers tellers, PaperEntry papers, Confirming confirming, Voting voting, Archive archive) {
        this.mine = mine;
        this.book = book;
        this.candidates = candidates;
        this.notices = notices;
        this.rounds = rounds;
        this.rolls = rolls;
        this.tellers = tellers;
        this.papers = papers;
        this.confirming = confirming;
        this.voting = voting;
        this.archive = archive;
    }

    @GetMapping("/hall/elections")
    ModelAndView list(@Self Actor me) {
        return new ModelAndView("congress/hall-elections").addObject("rows", mine.of(me));
    }

    /** Everything this person may do at the election, or read of it. */
    @GetMapping("/hall/elections/{id}")
    ModelAndView one(@Self Actor me, @PathVariable long id, @RequestParam(defaultValue = "") String by) {
        return page(mine.one(me, id).orElseThrow(NotHere::new), me, by.equals("tally"), null);
    }

    /** @param summedUp whether the teller sums bundles up; @param refused a bundle that was not taken, or null */
    private ModelAndView page(Election election, Actor me, boolean summedUp, BundleForm refused) {
        ElectionRound round = rounds.latest(election.id()).orElse(null);
        Optional<Rolls.Voter> voter = rolls.find(election.id(), me.personKey());
        List<Tellers.Task> tasks = tellers.of(election.id()).stream().filter(one -> one.account() == me.account()).map(Tellers.Teller::task).toList();
        int teller = papers.tellerOf(election, me);
        return new ModelAndView("congress/hall-election").addObject("election", election).addObject("round", round)
                .addObject("voter", voter.orElse(null)).addObject("tasks", tasks)
                .addObject("candidates", election.state() == ElectionState.DRAFT ? List.of() : candidates.running(election.id()))
                .addObject("may", round != null && voter.isPresent() ? voting.standing(election, round, voter.get()) : null)
                .addObject("bundles", round == null || teller == 0 ? null : BundleForm.all(papers.of(round.id(), teller), round, summedUp, refused))
                .addObject("confirmations", round == null ? List.of() : confirming.of(round.id()).stream()
                        .filter(one -> one.account() == me.account()).map(Confirming.Confirmation::step).toList())
                .addObject("outcome", round == null || round.state() != ElectionRound.State.CONFIRMED && !tasks.contains(Tellers.Task.SCRUTINEER)
                        ? null : Counting.outcome(round));
    }

    /** Takes a ballot that the voter's browser has sealed; the answer is the receipt, which is kept nowhere. */
    @PostMapping("/hall/elections/{id}/ballots")
    ModelAndView vote(@Self Actor me, @PathVariable long id, @RequestParam long round, @RequestParam(defaultValue = "") String sealed,
            RedirectAttributes next) {
        Election election = mine.one(me, id).orElseThrow(NotHere::new);
        try {
            String receipt = voting.vote(election, round, me.personKey(), sealed);
            return new ModelAndView("congress/hall-voted").addObject("election", election).addObject("receipt", receipt);
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
            return new ModelAndView("redirect:/hall/elections/" + id);
        }
    }

    /** Whether a receipt is in the published box; it is asked for in the body, so that no address carries it. */
    @PostMapping("/hall/elections/{id}/receipts")
    String receipt(@Self Actor me, @PathVariable long id, @RequestParam(defaultValue = "") String receipt, RedirectAttributes next) {
        Optional<ElectionRound> found = archive.find(mine.one(me, id).orElseThrow(NotHere::new), receipt);
        next.addFlashAttribute(Flash.KEY, found.map(one -> Flash.done("在" + one.name() + "的票箱里找到了这张选票，没有被改动。"))
                .orElseGet(() -> Flash.refused("公布的票箱里没有这个回执。请核对 64 位字母和数字；仍找不到，请告诉监票人。")));
        return "redirect:/hall/elections/" + id;
    }

    /** The archive for everybody whom the election concerns. */
    @GetMapping("/hall/elections/{id}/box.json")
    void box(@Self Actor me, @PathVariable long id, HttpServletResponse response) throws IOException {
        Election election = mine.one(me, id).orElseThrow(NotHere::new);
        response.setContentType("application/json");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(election.title() + "-票箱档案.json", StandardCharsets.UTF_8).build().toString());
        response.getOutputStream().write(archive.of(election).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/hall/elections/{id}/objections")
    String object(@Self Actor me, @PathVariable long id, @RequestParam(defaultValue = "0") long candidate,
            @RequestParam(defaultValue = "") String words, RedirectAttributes next) {
        return act(me, id, next, "异议已收到，答复后会公布。", election -> notices.object(election, candidate, words, me));
    }

    @PostMapping("/hall/elections/{id}/keys")
    String key(@Self Actor me, @PathVariable long id, @RequestParam long round, @RequestParam Tellers.Task holder,
            @RequestParam(defaultValue = "") String publicKey, RedirectAttributes next) {
        return act(me, id, next, "公钥已交给票箱。请保管好您抄下的钥匙，投票结束后要用它开箱。", election -> rounds.key(election, round, holder, publicKey, me));
    }

    @PostMapping("/hall/elections/{id}/keys/hand-over")
    String handOver(@Self Actor me, @PathVariable long id, @RequestParam long round, @RequestParam Tellers.Task holder,
            @RequestParam(defaultValue = "") String secret, RedirectAttributes next) {
        return act(me, id, next, "钥匙已交出。两把钥匙到齐后票箱打开。", election -> rounds.handOver(election, round, holder, secret, me));
    }

    /** A bundle as a teller read it, ballot by ballot or summed up; what is refused stays as it was typed. */
    @PostMapping("/hall/elections/{id}/bundles")
    ModelAndView bundle(@Self Actor me, @PathVariable long id, @RequestParam long round, @RequestParam(defaultValue = "0") int bundle,
            @RequestParam Map<String, String> sent, RedirectAttributes next) {
        Election election = mine.one(me, id).orElseThrow(NotHere::new);
        boolean summedUp = "tally".equals(sent.get("by"));
        try {
            papers.enter(election, round, bundle, now -> BundleForm.read(bundle, sent, now, election.rules().scale()), me);
            next.addFlashAttribute(Flash.KEY, Flash.done("第 " + bundle + " 捆已保存。"));
            return new ModelAndView("redirect:/hall/elections/" + id + (summedUp ? "?by=tally" : ""));
        } catch (Refusal refusal) {
            ModelAndView page = page(election, me, summedUp, BundleForm.refused(bundle, sent, refusal.sentence()));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/hall/elections/{id}/confirmations")
    String confirm(@Self Actor me, @PathVariable long id, @RequestParam long round, @RequestParam Confirming.Step step, RedirectAttributes next) {
        return act(me, id, next, "已确认" + step.title() + "。", election -> confirming.confirm(election, round, step, me));
    }

    private String act(Actor me, long id, RedirectAttributes next, String done, Consumer<Election> act) {
        Election election = mine.one(me, id).orElseThrow(NotHere::new);
        try {
            act.accept(election);
            next.addFlashAttribute(Flash.KEY, Flash.done(done));
        } catch (Refusal refusal) {
            next.addFlashAttribute(Flash.KEY, Flash.refused(refusal.sentence()));
        }
        return "redirect:/hall/elections/" + id;
    }
}
