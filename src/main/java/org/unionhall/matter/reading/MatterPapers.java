package org.unionhall.matter.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.paper.PaperStore;
import org.unionhall.platform.refusal.NotHere;

/** Hands out the papers of a matter to who asked and to the desks it came to, as downloads that no browser runs. */
@Component
public class MatterPapers {

    private record Kept(String name, String type, long size, String key) {
    }

    private final JdbcClient jdbc;
    private final ScopedReads reads;
    private final MatterReading matters;
    private final PaperStore store;

    MatterPapers(JdbcClient jdbc, ScopedReads reads, MatterReading matters, PaperStore store) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.matters = matters;
        this.store = store;
    }

    /** @throws NotHere when it is no paper of an own matter */
    public void mine(Actor me, long matter, int n, boolean small, HttpServletResponse response) {
        send(matters.areaOfMine(me, matter).flatMap(area -> kept(area, matter, n)), small, response);
    }

    /** @throws NotHere when it is no paper of a matter within the scope */
    public void atDesk(Scope handle, long matter, int n, boolean small, HttpServletResponse response) {
        send(kept(handle.literal(), matter, n), small, response);
    }

    private Optional<Kept> kept(String area, long matter, int n) {
        return reads.within(area, () -> jdbc.sql("""
                select name, type, size, store_key from matter.paper where matter_id = :matter and n = :n""")
                .param("matter", matter).param("n", n).query((row, at) -> new Kept(row.getString("name"), row.getString("type"),
                        row.getLong("size"), row.getString("store_key"))).optional());
    }

    private void send(Optional<Kept> found, boolean small, HttpServletResponse response) {
        Kept paper = found.orElseThrow(NotHere::new);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        try {
            if (small) {
                byte[] picture = store.thumbnail(paper.key()).orElseThrow(NotHere::new);
                response.setContentType("image/jpeg");
                response.getOutputStream().write(picture);
                return;
            }
            try (InputStream in = store.open(paper.key())) {
                response.setContentType(paper.type());
                response.setContentLengthLong(paper.size());
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(paper.name(), StandardCharsets.UTF_8).build().toString());
                in.transferTo(response.getOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
