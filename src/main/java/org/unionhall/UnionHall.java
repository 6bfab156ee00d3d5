package org.unionhall;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.unionhall.platform.command.CommandLine;
import org.unionhall.platform.database.EarlyDatabase;

/** The hall: starts everything, or runs one command of the operator. */
@SpringBootApplication
public class UnionHall {

    public static void main(String[] args) {
        var hall = new SpringApplicationBuilder(UnionHall.class).initializers(new EarlyDatabase());
        if (CommandLine.asks(args)) {
            System.exit(CommandLine.run(hall, args));
        }
        hall.run(args);
    }
}
