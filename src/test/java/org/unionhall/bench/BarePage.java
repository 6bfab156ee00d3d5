package org.unionhall.bench;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.unionhall.access.Open;

/** The reference for pages: one indexed query, 50 rows, about 9 KB, nobody signed in, nothing checked. */
@RestController
class BarePage {

    private final JdbcClient jdbc;

    BarePage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Open
    @GetMapping("/bench/bare/{place}")
    ResponseEntity<byte[]> page(@PathVariable long place) {
        StringBuilder html = new StringBuilder(10_000).append("<!doctype html><html><body><table>");
        jdbc.sql("""
                select id, name, sex, birth, education, joined_on from membership.member
                where place = :place order by id limit 50
                """).param("place", place).query(row -> {
            html.append("<tr><td><a href=\"/members/").append(row.getLong(1)).append("\">").append(row.getString(2))
                    .append("</a></td><td class=\"sex\">").append(row.getInt(3)).append("</td><td class=\"birth\">")
                    .append(row.getDate(4)).append("</td><td class=\"education\">").append(row.getString(5))
                    .append("</td><td class=\"joined\">").append(row.getDate(6)).append("</td></tr>\n");
        });
        html.append("</table></body></html>");
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML)
                .body(html.toString().getBytes(StandardCharsets.UTF_8));
    }
}
