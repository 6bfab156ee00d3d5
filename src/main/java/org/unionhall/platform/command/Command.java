package org.unionhall.platform.command;

import java.util.List;

/** A deed of the operator at the command line: {@code java -jar unionhall.jar NAME}, without the web server. */
public interface Command {

    /** Lower case with hyphens, such as {@code rotate-keys}. */
    String name();

    /** Exit code of the program; 0 is success. */
    int run(List<String> arguments);
}
