package org.unionhall.bench;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.demo.InventedRoster;
import org.unionhall.membership.RosterImports;
import org.unionhall.platform.sheet.Field;
import org.unionhall.platform.sheet.Layout;
import org.unionhall.platform.sheet.SheetWriter;

/** P1 and P2: a roster as CSV and as .xlsx through the whole import, against a bare COPY into the same tables. */
final class ImportBench {

    private static final int XLSX_ROWS = 100_000;
    private static final List<String> TABLES = List.of("people.person", "membership.member", "membership.change");

    private final World world;
    private final Path folder;
    private final Table table;
    private final RosterImports imports;
    private final DataSource database;
    private final JdbcClient jdbc;

    ImportBench(ConfigurableApplicationContext hall, World world, Path folder, Table table) {
        this.world = world;
        this.folder = folder;
        this.table = table;
        this.imports = hall.getBean(RosterImports.class);
        this.database = hall.getBean(DataSource.class);
        this.jdbc = hall.getBean(JdbcClient.class);
    }

    void run() throws Exception {
        Path csv = folder.resolve("roster.csv");
        try (Writer out = Files.newBufferedWriter(csv)) {
            world.union().roster().writeCsv(out);
        }
        Memory.forget();
        double rate = load(csv);
        String peak = Memory.peak();
        double bare = bareCopy();
        table.add("P1", "import CSV, checked, sealed, previewed, merged; peak heap " + peak, "%,.0f rows/s".formatted(rate),
                "COPY into the same indexed tables %,.0f rows/s".formatted(bare), "%.0f %%".formatted(rate / bare * 100),
                "≥ 25 %");
        Path xlsx = folder.resolve("roster.xlsx");
        int rows = writeXlsx(xlsx);
        Memory.forget();
        double xlsxRate = preview(xlsx, rows);
        double csvRate = preview(csvOfSame(rows), rows);
        table.add("P2", "the same from .xlsx (%,d rows, read and judged against members known), peak heap %s"
                .formatted(rows, Memory.peak()), "%,.0f rows/s".formatted(xlsxRate),
                "from CSV %,.0f rows/s".formatted(csvRate), "%.0f %%".formatted(xlsxRate / csvRate * 100), "≥ 50 %");
    }

    private double load(Path file) throws Exception {
        long began = System.nanoTime();
        try (InputStream in = Files.newInputStream(file)) {
            long id = imports.receive(world.top(), file.getFileName().toString(), in, null);
            Table.print("preview " + imports.read(id));
            double read = (System.nanoTime() - began) / 1e9;
            int written = imports.commit(id, null);
            double seconds = (System.nanoTime() - began) / 1e9;
            Table.print("%,d rows written, preview %.1f s, commit %.1f s".formatted(written, read, seconds - read));
            return written / seconds;
        }
    }

    private double preview(Path file, int rows) throws Exception {
        long began = System.nanoTime();
        try (InputStream in = Files.newInputStream(file)) {
            long id = imports.receive(world.top(), file.getFileName().toString(), in, null);
            Table.print("preview " + imports.read(id));
            return rows / ((System.nanoTime() - began) / 1e9);
        }
    }

    private Path csvOfSame(int rows) throws Exception {
        Path file = folder.resolve("same.csv");
        try (var lines = Files.lines(folder.resolve("roster.csv")); Writer out = Files.newBufferedWriter(file)) {
            for (String line : (Iterable<String>) lines.limit(rows + 1L)::iterator) {
                out.write(line);
                out.write('\n');
            }
        }
        return file;
    }

    private int writeXlsx(Path file) throws Exception {
        Layout layout = Layout.of("花名册", InventedRoster.TITLES.stream().map(title -> Field.text(title, 12)).toList());
        int[] count = new int[1];
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetWriter sheet = SheetWriter.open(out, layout);
            world.union().roster().forEach(cells -> {
                if (count[0] < XLSX_ROWS) {
                    sheet.row((Object[]) cells.clone());
                    count[0]++;
                }
            });
            sheet.finish();
        }
        return count[0];
    }

    /** The very rows just written, copied out and back into tables of the same shape and indexes. */
    private double bareCopy() throws Exception {
        long rows = jdbc.sql("select count(*) from membership.member").query(Long.class).single();
        jdbc.sql("create schema if not exists bench").update();
        double seconds = 0;
        for (String name : TABLES) {
            Path file = folder.resolve("copy.bin");
            String copy = "bench." + name.substring(name.indexOf('.') + 1);
            jdbc.sql("create table " + copy + " (like " + name + " including all)").update();
            try (Connection connection = database.getConnection()) {
                var copying = connection.unwrap(PGConnection.class).getCopyAPI();
                try (OutputStream out = Files.newOutputStream(file)) {
                    copying.copyOut("copy " + name + " to stdout (format binary)", out);
                }
                long began = System.nanoTime();
                try (InputStream in = Files.newInputStream(file)) {
                    copying.copyIn("copy " + copy + " from stdin (format binary)", in, 1 << 16);
                }
                seconds += (System.nanoTime() - began) / 1e9;
            }
            Files.delete(file);
        }
        jdbc.sql("drop schema bench cascade").update();
        return rows / seconds;
    }
}
