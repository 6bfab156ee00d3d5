package org.unionhall.platform.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.unionhall.platform.command.Command;
import org.unionhall.platform.home.Home;
import org.unionhall.platform.sealing.Seals;

/** The keys of a home as the program itself makes and rotates them. */
final class Keys {

    private Keys() {
    }

    static Seals seals(Path path) {
        try (var room = room(path)) {
            return room.getBean(Seals.class);
        }
    }

    static void rotate(Path path) {
        try (var room = room(path)) {
            room.getBeansOfType(Command.class).values().stream().filter(command -> command.name().equals("rotate-keys"))
                    .forEach(command -> command.run(List.of()));
        }
    }

    /** As after a loss: all keys are new. */
    static void renew(Path path) {
        try {
            Files.delete(path.resolve("secrets/keyset.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnnotationConfigApplicationContext room(Path path) {
        var room = new AnnotationConfigApplicationContext();
        room.registerBean(Home.class, () -> new Home(path));
        room.scan("org.unionhall.platform.sealing");
        room.refresh();
        return room;
    }
}
