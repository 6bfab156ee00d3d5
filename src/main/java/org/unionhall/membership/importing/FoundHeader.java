package org.unionhall.membership.importing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.unionhall.platform.sheet.Header;

/**
 * The header of a file as it is kept with the import: its row, all column texts, the field each is read as
 * (column counted from 0), and the fields that must be there and are not.
 */
@Schema(name = "ImportHeader")
public record FoundHeader(int row, List<String> texts, Map<Integer, String> mapped, List<String> missing) {

    static FoundHeader of(Header header, List<String> texts) {
        return new FoundHeader(header.rowNumber(), List.copyOf(texts), Map.copyOf(header.mapped()),
                List.copyOf(header.missing()));
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    /** The columns whose text nobody knows and no field is read from. */
    public List<Integer> unread() {
        return java.util.stream.IntStream.range(0, texts.size())
                .filter(column -> !mapped.containsKey(column) && !texts.get(column).isBlank()).boxed().toList();
    }
}
