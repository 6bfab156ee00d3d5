package org.unionhall.access.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.platform.sheet.Field;
import org.unionhall.platform.sheet.Layout;
import org.unionhall.platform.sheet.SheetWriter;
import org.unionhall.platform.time.Shanghai;

/** The trail as an Excel sheet, as filtered, page after page in flat memory; that it was taken is itself logged. */
@Component
class TrailSheet {

    private static final int AT_ONCE = 2_000;
    private static final int MOST = 200_000;
    private static final ZoneId ZONE = Shanghai.ZONE;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZONE);
    private static final Layout LAYOUT = Layout.of("审计留痕", List.of(Field.text("时间", 20), Field.text("何人", 14),
            Field.text("账号", 14), Field.text("做了什么", 18), Field.text("组织编码", 12), Field.text("组织", 28),
            Field.text("对象", 16), Field.text("理由", 24), Field.text("变化", 48), Field.text("来自", 16), Field.number("留痕号", 10)));

    private final TrailRows rows;
    private final Trail trail;

    TrailSheet(TrailRows rows, Trail trail) {
        this.rows = rows;
        this.trail = trail;
    }

    void write(Scope scope, TrailFilter filter, Actor me, HttpServletResponse response) throws IOException {
        List<TrailRow> page = rows.page(scope, filter.from(null), AT_ONCE);
        trail.record(me, "TRAIL_EXPORTED", me.unit(), null, null, null, Map.of("from", filter.from(), "to", filter.to()));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("审计留痕" + filter.from() + "至" + filter.to() + ".xlsx", StandardCharsets.UTF_8)
                .build().toString());
        var writer = SheetWriter.open(response.getOutputStream(), LAYOUT);
        while (!page.isEmpty()) {
            page.forEach(row -> writer.row(SECOND.format(row.at()), row.actor(), row.login(), row.actName(),
                    row.unitCode(), row.unitName(), row.subjectName(), row.reason(), changes(row), row.address(), row.id()));
            page = page.size() < AT_ONCE || writer.rows() >= MOST ? List.of()
                    : rows.page(scope, filter.from(page.getLast().key()), AT_ONCE);
        }
        writer.finish();
    }

    private static String changes(TrailRow row) {
        return row.changes().stream().map(change -> change.field() + "：" + (change.before() == null ? "" : change.before() + " → ")
                + (change.after() == null ? "无" : change.after())).collect(Collectors.joining("；"));
    }
}
