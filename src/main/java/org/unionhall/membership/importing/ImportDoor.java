package org.unionhall.membership.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;

/** What the doors for people and for programs share: what is out of scope is not there. */
@Component
class ImportDoor {

    private final Imports imports;
    private final Units units;
    private final RosterImporting importing;
    private final ReturnedFile returned;

    ImportDoor(Imports imports, Units units, RosterImporting importing, ReturnedFile returned) {
        this.imports = imports;
        this.units = units;
        this.importing = importing;
        this.returned = returned;
    }

    RosterImport find(long id, Scope scope) {
        return imports.find(id, scope).orElseThrow(NotHere::new);
    }

    Unit unit(String code, Scope scope) {
        return units.withCode(code.strip()).filter(unit -> scope.covers(unit.place())).orElseThrow(NotHere::new);
    }

    Unit unitOf(RosterImport imported) {
        return units.withId(imported.unitId()).orElseThrow(NotHere::new);
    }

    long handIn(Unit unit, Scope scope, MultipartFile file, String once, Actor me) throws IOException {
        if (file == null || file.isEmpty()) {
            throw ImportRefusal.FILE_MISSING.because();
        }
        try (InputStream in = file.getInputStream()) {
            return importing.handIn(unit, scope, file.getOriginalFilename(), in, once, me);
        }
    }

    void giveBack(RosterImport imported, boolean bad, Scope scope, Actor me, HttpServletResponse response)
            throws IOException {
        returned.write(imported, bad, scope, me, name -> {
            attachment(response, name);
            return response.getOutputStream();
        });
    }

    static void attachment(HttpServletResponse response, String name) {
        response.setContentType(name.endsWith(".csv") ? "text/csv"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
