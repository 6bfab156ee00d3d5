package org.unionhall;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.unionhall.platform.command.CommandLine;

/** The hall: starts everything, or runs one command of the operator. */
@SpringBootApplication
public class UnionHall {

    public static void main(String[] args) {
        if (CommandLine.asks(args)) {
            System.exit(CommandLine.run(UnionHall.class, args));
        }
        SpringApplication.run(UnionHall.class, args);
    }
}
