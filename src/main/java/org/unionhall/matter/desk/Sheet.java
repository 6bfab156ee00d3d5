package org.unionhall.matter.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.unionhall.platform.sheet.Layout;
import org.unionhall.platform.sheet.SheetWriter;

/** Sends rows as an .xlsx that no cache keeps. */
public final class Sheet {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Sheet() {
    }

    public static void send(HttpServletResponse response, String name, Layout layout, Consumer<SheetWriter> rows) throws IOException {
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        SheetWriter writer = SheetWriter.open(response.getOutputStream(), layout);
        rows.accept(writer);
        writer.finish();
    }
}
