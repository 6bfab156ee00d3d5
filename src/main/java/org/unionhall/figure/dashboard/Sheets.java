package org.unionhall.figure.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.unionhall.organization.Unit;
import org.unionhall.platform.sheet.Layout;
import org.unionhall.platform.sheet.SheetWriter;

/** Sends a table as an .xlsx, with its definition above the header. */
final class Sheets {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Sheets() {
    }

    static void write(HttpServletResponse response, Unit unit, String name, String definition, Layout layout,
            Consumer<SheetWriter> rows) throws IOException {
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(unit.shown() + "-" + name + ".xlsx", StandardCharsets.UTF_8).build().toString());
        SheetWriter writer = SheetWriter.open(response.getOutputStream(),
                layout.titled(unit.name() + "　" + name).noted(definition));
        rows.accept(writer);
        writer.finish();
    }
}
