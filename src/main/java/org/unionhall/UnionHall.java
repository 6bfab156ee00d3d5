package org.unionhall;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.unionhall.congress.ElectionVerifier;
import org.unionhall.platform.command.CommandLine;
import org.unionhall.platform.database.EarlyDatabase;

/** The hall: starts everything, or runs one command of the operator. */
@SpringBootApplication
public class UnionHall {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(ElectionVerifier.NAME)) {
            System.exit(ElectionVerifier.run(List.of(args).subList(1, args.length), new PrintStream(new FileOutputStream(FileDescriptor.out), true)));
        }
        var hall = new SpringApplicationBuilder(UnionHall.class).initializers(new EarlyDatabase());
        if (CommandLine.asks(args)) {
            System.exit(CommandLine.run(hall, args));
        }
        hall.run(args);
    }
}
