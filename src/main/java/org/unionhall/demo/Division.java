package org.unionhall.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * An administrative division.
 *
 * @param code   2 digits for a province, 4 a city, 6 a county, 9 a township
 * @param level  province, city, county or township
 * @param parent code of the division above, empty for the province
 */
public record Division(String code, String name, String level, String parent) {

    /** The 1,485 divisions of Shanxi, parents before children. */
    public static List<Division> ofShanxi() {
        try (var file = Division.class.getResourceAsStream("/demo/divisions-14.csv.gz");
                var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1))
                    .map(cells -> new Division(cells[0], cells[1], cells[2], cells[3])).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
