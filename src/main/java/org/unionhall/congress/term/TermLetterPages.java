package org.unionhall.congress.term;

import static org.unionhall.access.Permission.READ_UNITS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.congress.meeting.LetterOut;
import org.unionhall.matter.Matter;
import org.unionhall.matter.Matters;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.document.Letter;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** 请示 and 批复 of an election's result handed out, as .docx to be worked on and as PDF to be sent. */
@Controller
class TermLetterPages {

    private final TermBook book;
    private final Matters matters;
    private final Units units;
    private final LetterOut out;

    TermLetterPages(TermBook book, Matters matters, Units units, LetterOut out) {
        this.book = book;
        this.matters = matters;
        this.units = units;
        this.out = out;
    }

    @GetMapping("/terms/{id}/request.docx")
    void requestAsDocx(@May(READ_UNITS) Scope scope, @PathVariable long id, HttpServletResponse response) throws IOException {
        out.send(request(id, scope), "docx", response);
    }

    @GetMapping("/terms/{id}/request.pdf")
    void requestAsPdf(@May(READ_UNITS) Scope scope, @PathVariable long id, HttpServletResponse response) throws IOException {
        out.send(request(id, scope), "pdf", response);
    }

    @GetMapping("/terms/{id}/reply.docx")
    void replyAsDocx(@May(READ_UNITS) Scope scope, @PathVariable long id, HttpServletResponse response) throws IOException {
        out.send(reply(id, scope), "docx", response);
    }

    @GetMapping("/terms/{id}/reply.pdf")
    void replyAsPdf(@May(READ_UNITS) Scope scope, @PathVariable long id, HttpServletResponse response) throws IOException {
        out.send(reply(id, scope), "pdf", response);
    }

    private Letter request(long id, Scope scope) {
        Term term = reported(id, scope);
        Matter matter = matters.withId(term.matterId()).orElseThrow(NotHere::new);
        return TermLetters.request(term.unitName(), title(matter, term), results(term, scope), above(term).name(), Shanghai.day(matter.filedAt()));
    }

    private Letter reply(long id, Scope scope) {
        Term term = reported(id, scope);
        if (term.replyNo() == null) {
            throw new NotHere();
        }
        Matter matter = matters.withId(term.matterId()).orElseThrow(NotHere::new);
        return TermLetters.reply(term.unitName(), title(matter, term), results(term, scope), above(term).name());
    }

    /** A result that was reported above. */
    private Term reported(long id, Scope scope) {
        Term term = book.open(id, scope);
        if (term.matterId() == 0) {
            throw new NotHere();
        }
        return term;
    }

    private static String title(Matter matter, Term term) {
        String title = matter.answer("title");
        return title.startsWith(term.unitName()) ? title.substring(term.unitName().length()) : title;
    }

    private Unit above(Term term) {
        return units.withId(units.withId(term.unitId()).orElseThrow().parentId()).orElseThrow();
    }

    private List<TermLetters.Result> results(Term term, Scope scope) {
        return book.ofMatter(term.matterId()).stream().map(one -> new TermLetters.Result(one, book.seats(one.id(), scope).stream()
                .map(seat -> new Holder(null, seat.name(), seat.office(), seat.title())).toList(), added(one))).toList();
    }

    /** Whether the term it belongs to had begun before. */
    private boolean added(Term result) {
        return result.joins() != 0 && book.withId(result.joins()).filter(term -> term.electedOn().isBefore(result.electedOn())).isPresent();
    }
}
