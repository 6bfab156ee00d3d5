package org.unionhall.membership.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.people.People;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.sealing.Seals;
import org.unionhall.platform.sheet.Header;
import org.unionhall.platform.sheet.HeaderFinder;
import org.unionhall.platform.sheet.RowKind;
import org.unionhall.platform.sheet.SheetReader;
import org.unionhall.platform.sheet.SheetRow;
import org.unionhall.platform.time.Shanghai;

/**
 * Reads a kept file into its preview, some thousand rows at a time: one thread reads and checks, another looks up,
 * judges and writes. Can be begun again at any time; nothing but the preview is touched.
 */
@Component
class Reading {

    static final int BATCH = 5_000;

    private static final Logger log = LoggerFactory.getLogger(Reading.class);
    private static final HeaderFinder HEADERS = HeaderFinder.of(RosterColumn.columns());

    private final Imports imports;
    private final RosterFiles files;
    private final PreviewRows rows;
    private final PreviewRounding rounding;
    private final KnownPeople known;
    private final People people;
    private final Units units;
    private final Rules rules;
    private final Seals seals;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reading(Imports imports, RosterFiles files, PreviewRows rows, PreviewRounding rounding, KnownPeople known,
            People people, Units units, Rules rules, Seals seals, JdbcClient jdbc, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.rows = rows;
        this.rounding = rounding;
        this.known = known;
        this.people = people;
        this.units = units;
        this.rules = rules;
        this.seals = seals;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does nothing unless the import is waiting to be read. */
    void read(long id) {
        RosterImport imported = imports.get(id);
        if (imported.state() != ImportState.READING) {
            return;
        }
        long began = System.nanoTime();
        rows.forget(id);
        try (RosterFiles.Plain file = files.open(imported.fileKey());
                SheetReader reader = SheetReader.open(file.path(), imported.fileName())) {
            Header header = header(reader, imported);
            if (!header.complete()) {
                imports.failed(id, ImportRefusal.COLUMNS_MISSING.because(titles(header)).sentence());
                return;
            }
            if (preview(imported, reader, header)) {
                long millis = (System.nanoTime() - began) / 1_000_000;
                imports.previewed(id, millis, clock.instant());
                log.info("花名册导入 {}：读完，{} 毫秒", id, millis);
            }
        } catch (Refusal refusal) {
            imports.failed(id, refusal.sentence());
        }
    }

    private Header header(SheetReader reader, RosterImport imported) {
        Header found = HEADERS.in(reader);
        Header header = imported.mapping().isEmpty() ? found : HEADERS.with(found, imported.mapping());
        List<String> texts = reader.head(HeaderFinder.ROWS).stream().filter(row -> row.number() == header.rowNumber())
                .findFirst().map(SheetRow::cells).orElse(List.of());
        imports.header(imported.id(), FoundHeader.of(header, texts));
        return header;
    }

    private boolean preview(RosterImport imported, SheetReader reader, Header header) {
        Unit own = units.withId(imported.unitId()).orElseThrow();
        AgeLimits ages = AgeLimits.of(rules.at(own.id(), Shanghai.today(clock)), Shanghai.today(clock));
        UnitsInReach reach = new UnitsInReach(jdbc, imported.area(), own);
        RowReading reading = new RowReading(header, reach, ages);
        PreviewBatch batch = new PreviewBatch(imported.id(), new Comparison(ages), people, known, rows, seals);
        int unitColumn = header.column(RosterColumn.UNIT.key());
        Counts[] counts = {Counts.NONE};
        boolean finished;
        try (var line = new Line<List<RosterRow>>(read -> {
            counts[0] = batch.preview(read, counts[0]);
            return imports.progress(imported.id(), ImportState.READING, percent(reader), counts[0]);
        })) {
            List<SheetRow> sheet = new ArrayList<>(BATCH);
            while (reader.hasNext() && line.open()) {
                SheetRow row = reader.next();
                if (row.number() > header.rowNumber() && HEADERS.kind(header, row) == RowKind.DATA) {
                    sheet.add(row);
                }
                if (sheet.size() == BATCH || !reader.hasNext()) {
                    reach.learn(sheet.stream().map(one -> one.cell(unitColumn)).toList());
                    line.put(sheet.stream().map(reading::read).toList());
                    sheet.clear();
                }
            }
            finished = line.finish();
        }
        if (finished && counts[0].total() == 0) {
            throw ImportRefusal.NO_ROWS.because(header.rowNumber());
        }
        return finished && imports.progress(imported.id(), ImportState.READING, 99, rounding.round(imported.id()));
    }

    private static int percent(SheetReader reader) {
        return (int) Math.min(98, reader.progress() * 100);
    }

    private static String titles(Header header) {
        return String.join("、", header.missing().stream()
                .map(key -> RosterColumn.withKey(key).map(RosterColumn::title).orElse(key)).toList());
    }
}
