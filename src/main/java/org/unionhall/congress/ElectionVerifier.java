package org.unionhall.congress;

import java.io.PrintStream;
import java.util.List;
import org.unionhall.congress.election.Verifier;

/** Counts an election again from its published archive, without database or network: {@code verify-election FILE}. */
public final class ElectionVerifier {

    /** First word of the command line. */
    public static final String NAME = Verifier.NAME;

    private ElectionVerifier() {
    }

    /** @return exit code: 0 when everything agrees, 1 when something differs, 2 when the file cannot be read */
    public static int run(List<String> arguments, PrintStream out) {
        return Verifier.run(arguments, out);
    }
}
