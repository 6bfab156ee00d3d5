package org.unionhall.platform.command;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs one command instead of the hall: everything starts but the web server and the jobs. */
public final class CommandLine {

    private static final Logger log = LoggerFactory.getLogger(CommandLine.class);
    private static final List<String> DOORS = List.of("--server.port=", "--db-scheduler.enabled=");
    private static final int UNKNOWN = 2;

    private CommandLine() {
    }

    /** Whether the first word of the command line names a command rather than an option. */
    public static boolean asks(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    public static int run(SpringApplicationBuilder application, String[] arguments) {
        String[] options = Stream.concat(
                Arrays.stream(arguments).filter(word -> word.startsWith("--"))
                        .filter(word -> DOORS.stream().noneMatch(word::startsWith)),
                Stream.of("--server.port=-1", "--db-scheduler.enabled=false")).toArray(String[]::new);
        try (var context = application.run(options)) {
            var commands = context.getBeanProvider(Command.class).stream()
                    .collect(Collectors.toMap(Command::name, command -> command));
            Command command = commands.get(arguments[0]);
            if (command == null) {
                log.error("没有名为 {} 的命令。可用的命令：{}", arguments[0], String.join("、", commands.keySet()));
                return UNKNOWN;
            }
            List<String> words = Arrays.stream(arguments).skip(1).filter(word -> !word.startsWith("--")).toList();
            int exit = command.run(words);
            return SpringApplication.exit(context, () -> exit);
        }
    }
}
