package org.unionhall.congress.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.unionhall.platform.paper.PaperStore;

/** Hands a paper out as it was handed in. */
@Component
public class PaperOut {

    private final PaperStore store;

    PaperOut(PaperStore store) {
        this.store = store;
    }

    void send(MeetingPapers.Lying paper, HttpServletResponse response) throws IOException {
        send(paper.key(), paper.fileName(), paper.type(), response);
    }

    /** @param key in the store, with name and type as the store said */
    public void send(String key, String fileName, String type, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build().toString());
        try (InputStream in = store.open(key)) {
            in.transferTo(response.getOutputStream());
        }
    }
}
