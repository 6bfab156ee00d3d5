package org.unionhall.bench;

import java.nio.file.Path;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.unionhall.UnionHall;

/**
 * Makes its data from a seed, measures UnionHall beside references in the same run and prints one table.
 * Arguments: size S (100 k members, 2 k units) or M (1 M, 10 k), an empty folder, the java program to start.
 */
public final class Bench {

    private static final long SEED = 20_261_121;

    private Bench() {
    }

    public static void main(String[] args) throws Exception {
        Size size = Size.valueOf(args[0].toUpperCase(Locale.ROOT));
        Path home = Path.of(args[1]);
        Table table = new Table();
        starts(table, home.resolve("starts"), args[2]);
        try (ConfigurableApplicationContext hall = hall(home.resolve("hall"))) {
            int port = ((ServletWebServerApplicationContext) hall).getWebServer().getPort();
            World world = World.found(hall, SEED, size.units, size.members);
            new ImportBench(hall, world, home, table).run();
            new ReadingBench(hall, world, port, table).run();
            new MovingBench(hall, world, table).run();
            new ElectionBench(hall, table).run();
            new MatterBench(hall, world, table).run();
        }
        table.print();
    }

    private enum Size {
        S(2_000, 100_000), M(10_000, 1_000_000);

        private final int units;
        private final int members;

        Size(int units, int members) {
            this.units = units;
            this.members = members;
        }
    }

    private static ConfigurableApplicationContext hall(Path home) {
        return new SpringApplication(UnionHall.class, BarePage.class)
                .run("--unionhall.home=" + home, "--server.port=0", "--logging.level.org.unionhall=warn");
    }

    private static void starts(Table table, Path home, String java) throws Exception {
        Starts starts = new Starts(java, home);
        Starts.Start first = starts.start(18_461, false);
        Starts.Start kept = starts.start(18_461, true);
        table.add("P10", "first start", "%.1f s".formatted(first.seconds()), "—", "—", "≤ 12 s");
        table.add("P10", "start on a kept database", "%.1f s".formatted(kept.seconds()), "—", "—", "≤ 5 s");
        table.add("P10", "idle memory with the database", kept.idleMegabytes() + " MB", "—", "—", "≤ 400 MB");
    }
}
