package org.unionhall.platform.database;

import org.unionhall.platform.home.CannotStart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. Where this program is root, the server runs in a user namespace of its own,
 * or, where the kernel forbids that, as the user nobody, who then owns the data directory.
 */
record Unprivileged(List<String> prefix, boolean nobody) {

    static Unprivileged here() {
        if (!"root".equals(System.getProperty("user.name")) || !System.getProperty("os.name").startsWith("Linux")) {
            return new Unprivileged(List.of(), false);
        }
        if (works("unshare", "-U", "true")) {
            return new Unprivileged(List.of("unshare", "-U"), false);
        }
        List<String> asNobody = List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups");
        if (works("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups", "true")) {
            return new Unprivileged(asNobody, true);
        }
        throw new CannotStart("PostgreSQL 不能以 root 身份运行。",
                "请用普通用户运行本程序，或用环境变量 UNIONHALL_DB_URL 指定已有的数据库。");
    }

    /** Lets the server's user own what it must write. */
    void own(Path path) throws IOException {
        if (nobody && Files.exists(path)) {
            UserPrincipal owner = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Trees.give(path, owner);
        }
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
