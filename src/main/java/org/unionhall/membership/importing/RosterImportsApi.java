package org.unionhall.membership.importing;

import static org.unionhall.access.Permission.IMPORT_ROSTER;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.organization.Unit;
import org.unionhall.platform.refusal.Malformed;

/** Roster import for programs: the same steps, refusals and scope as the pages. */
@RestController
@RequestMapping("/api/v1/roster-imports")
class RosterImportsApi {

    private static final int MOST = 1_000;
    private static final int LAST_COLUMN = 511;

    private final ImportDoor door;
    private final Imports imports;
    private final RosterImporting importing;
    private final Undoing undoing;
    private final PreviewLines lines;

    RosterImportsApi(ImportDoor door, Imports imports, RosterImporting importing, Undoing undoing, PreviewLines lines) {
        this.door = door;
        this.imports = imports;
        this.importing = importing;
        this.undoing = undoing;
        this.lines = lines;
    }

    @Schema(name = "ImportBegun")
    record Begun(long id, ImportState state) {
    }

    @Schema(name = "RosterImport")
    record Standing(long id, String unit, String fileName, ImportState state, int progress, Sums rows,
            int toWrite, int written, String problem, FoundHeader header) {

        static Standing of(RosterImport one, Unit unit) {
            Counts counts = one.counts();
            return new Standing(one.id(), unit.code(), one.fileName(), one.state(), one.progress(),
                    new Sums(counts.total(), counts.fresh(), counts.changed(), counts.same(), counts.warning(),
                            counts.error()), counts.toWrite(), one.written(), one.problem(), one.header());
        }
    }

    @Schema(name = "ImportCounts")
    record Sums(int total, @JsonProperty("new") int fresh, int changed, int same, int warning, int error) {
    }

    @Schema(name = "ImportRow")
    record Row(int row, String state, List<String> codes, List<String> messages, String name,
            List<PreviewLine.Change> changes) {

        static Row of(PreviewLine line) {
            List<PreviewLine.Told> told = line.findings();
            return new Row(line.row(), line.state().code(), told.stream().map(PreviewLine.Told::code).toList(),
                    told.stream().map(PreviewLine.Told::sentence).toList(), line.name().text(), line.changes());
        }
    }

    @Schema(name = "ImportRowPage")
    record Rows(List<Row> items, Integer next) {
    }

    @Schema(name = "ImportPage")
    record Page(List<Standing> items, Long next) {
    }

    @ApiResponse(responseCode = "202", description = "已收下", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<Begun> handIn(@May(IMPORT_ROSTER) Scope scope, @Self Actor me, @RequestParam String unit,
            @RequestParam MultipartFile file,
            @RequestHeader(name = "Idempotency-Key", required = false) String once) throws IOException {
        long id = door.handIn(door.unit(unit, scope), scope, file, once, me);
        return ResponseEntity.accepted().location(URI.create("/api/v1/roster-imports/" + id))
                .body(new Begun(id, door.find(id, scope).state()));
    }

    @GetMapping
    Page list(@May(IMPORT_ROSTER) Scope scope, @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) Long after) {
        int most = Math.clamp(limit, 1, MOST);
        List<RosterImport> found = imports.list(scope, after == null ? Long.MAX_VALUE : after, most + 1);
        List<RosterImport> shown = found.subList(0, Math.min(most, found.size()));
        return new Page(shown.stream().map(one -> Standing.of(one, door.unitOf(one))).toList(),
                found.size() > most ? shown.getLast().id() : null);
    }

    @GetMapping("/{id}")
    Standing one(@May(IMPORT_ROSTER) Scope scope, @PathVariable long id) {
        RosterImport found = door.find(id, scope);
        return Standing.of(found, door.unitOf(found));
    }

    @GetMapping("/{id}/rows")
    Rows rows(@May(IMPORT_ROSTER) Scope scope, @Self Actor me, @PathVariable long id,
            @RequestParam(required = false) String state, @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "200") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        RosterImport found = door.find(id, scope);
        if (state != null && RowState.of(state) == null) {
            throw new Malformed("state", "只能是 new、changed、same、warning 或 error。");
        }
        List<PreviewLine> read = lines.page(found, RowState.of(state), after, most + 1, scope, me);
        List<PreviewLine> shown = read.subList(0, Math.min(most, read.size()));
        return new Rows(shown.stream().map(Row::of).toList(), read.size() > most ? shown.getLast().row() : null);
    }

    @PutMapping("/{id}/columns")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Begun columns(@May(IMPORT_ROSTER) Scope scope, @PathVariable long id,
            @RequestBody(required = false) Map<Integer, String> columns) {
        RosterImport found = door.find(id, scope);
        Map<Integer, String> told = columns == null ? Map.of() : columns;
        told.forEach((column, field) -> {
            if (column < 0 || column > LAST_COLUMN || field == null
                    || !field.isEmpty() && RosterColumn.withKey(field).isEmpty()) {
                throw new Malformed(String.valueOf(column), "列号从 0 起，字段名须是接口认得的或留空。");
            }
        });
        importing.map(found, told);
        return new Begun(id, door.find(id, scope).state());
    }

    @ApiResponse(responseCode = "200", description = "文件", content = @Content(mediaType = "application/octet-stream",
            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/file")
    void file(@May(IMPORT_ROSTER) Scope scope, @Self Actor me, @PathVariable long id,
            @RequestParam(required = false) String only, HttpServletResponse response) throws IOException {
        door.giveBack(door.find(id, scope), "bad".equals(only), scope, me, response);
    }

    @PostMapping("/{id}/commit")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Begun commit(@May(IMPORT_ROSTER) Scope scope, @Self Actor me, @PathVariable long id) {
        door.find(id, scope);
        importing.commit(id, me);
        return new Begun(id, door.find(id, scope).state());
    }

    @PostMapping("/{id}/undo")
    Begun undo(@May(IMPORT_ROSTER) Scope scope, @Self Actor me, @PathVariable long id) {
        door.find(id, scope);
        undoing.undo(id, me);
        return new Begun(id, door.find(id, scope).state());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@May(IMPORT_ROSTER) Scope scope, @Self Actor me, @PathVariable long id) {
        door.find(id, scope);
        importing.cancel(id, me);
    }
}
