package org.unionhall.congress.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.unionhall.platform.document.Letter;
import org.unionhall.platform.document.LetterWriter;
import org.unionhall.platform.refusal.NotHere;

/** Hands a letter out, as .docx to be worked on or as PDF to be sent. */
@Component
public class LetterOut {

    private final LetterWriter writer;

    LetterOut(LetterWriter writer) {
        this.writer = writer;
    }

    /** @param kind docx or pdf */
    public void send(Letter letter, String kind, HttpServletResponse response) throws IOException {
        boolean pdf = kind.equals("pdf");
        if (!pdf && !kind.equals("docx")) {
            throw new NotHere();
        }
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
