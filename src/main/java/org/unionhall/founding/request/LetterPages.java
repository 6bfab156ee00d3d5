package org.unionhall.founding.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.unionhall.access.Actor;
import org.unionhall.access.Self;
import org.unionhall.matter.Matter;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.document.Letter;
import org.unionhall.platform.document.LetterWriter;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** 请示 and 批复 handed out, as .docx to be worked on and as PDF to be sent. */
@Controller
class LetterPages {

    private final DossierView views;
    private final Dossiers dossiers;
    private final Examination examination;
    private final Units units;
    private final LetterWriter writer;

    LetterPages(DossierView views, Dossiers dossiers, Examination examination, Units units, LetterWriter writer) {
        this.views = views;
        this.dossiers = dossiers;
        this.examination = examination;
        this.units = units;
        this.writer = writer;
    }

    @GetMapping("/foundings/{matter}/request.docx")
    void requestAsDocx(@Self Actor me, @PathVariable long matter, HttpServletResponse response) throws IOException {
        send(request(views.matter(matter, me)), "docx", response);
    }

    @GetMapping("/foundings/{matter}/request.pdf")
    void requestAsPdf(@Self Actor me, @PathVariable long matter, HttpServletResponse response) throws IOException {
        send(request(views.matter(matter, me)), "pdf", response);
    }

    @GetMapping("/foundings/{matter}/reply.docx")
    void replyAsDocx(@Self Actor me, @PathVariable long matter, HttpServletResponse response) throws IOException {
        send(reply(views.matter(matter, me)), "docx", response);
    }

    @GetMapping("/foundings/{matter}/reply.pdf")
    void replyAsPdf(@Self Actor me, @PathVariable long matter, HttpServletResponse response) throws IOException {
        send(reply(views.matter(matter, me)), "pdf", response);
    }

    private Letter request(Matter found) {
        Unit decider = units.withId(found.unitId()).orElseThrow();
        return FoundingLetters.request(Request.of(found.answers()), decider.name(), Shanghai.day(found.filedAt()));
    }

    private Letter reply(Matter found) {
        Dossier dossier = dossiers.of(found.id()).orElseThrow(NotHere::new);
        Request request = Request.of(found.answers());
        return FoundingLetters.reply(request, dossier, units.withId(dossier.unitId()).orElseThrow().name(),
                examination.seats(dossier.unitId(), request.members()), examination.figures(dossier.unitId()).termYears());
    }

    private void send(Letter letter, String kind, HttpServletResponse response) throws IOException {
        boolean pdf = kind.equals("pdf");
        response.setContentType(pdf ? "application/pdf" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(letter.title() + "." + kind, StandardCharsets.UTF_8).build().toString());
        if (pdf) {
            writer.pdf(letter, response.getOutputStream());
        } else {
            writer.docx(letter, response.getOutputStream());
        }
    }
}
