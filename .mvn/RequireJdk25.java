import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Says in one sentence that a JDK 25 is missing, before Maven does in many. Looks where Maven's toolchains look. */
public class RequireJdk25 {

    public static void main(String[] args) throws IOException {
        String home = System.getProperty("user.home");
        boolean found = System.getProperty("java.version").startsWith("25")
                || Files.exists(Path.of(home, ".m2", "toolchains.xml"));
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            found = found || variable.getKey().startsWith("J") && variable.getKey().contains("HOME")
                    && is25(Path.of(variable.getValue()));
        }
        for (String place : new String[]{"/usr/lib/jvm", "/usr/java", "/usr/lib64/jvm", "/opt", "/opt/java",
                "/Library/Java/JavaVirtualMachines", home + "/Library/Java/JavaVirtualMachines", home + "/.jdks",
                home + "/.sdkman/candidates/java", home + "/.jenv/versions", home + "/.asdf/installs/java",
                home + "/.local/share/mise/installs/java", "C:/Program Files/Java", "C:/Program Files/Eclipse Adoptium"}) {
            found = found || holds25(Path.of(place));
        }
        if (!found) {
            System.err.println("需要 JDK 25，这台电脑上没有找到：请安装后再试（Maven 本身可以继续用 17）。"
                    + " UnionHall needs a JDK 25 and found none: please install one.");
            System.exit(1);
        }
    }

    private static boolean holds25(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(place)) {
            for (Path jdk : homes) {
                if (is25(jdk) || is25(jdk.resolve("Contents/Home"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean is25(Path jdk) throws IOException {
        Path release = jdk.resolve("release");
        return Files.exists(jdk.resolve("bin")) && Files.isReadable(release)
                && Files.readString(release).contains("JAVA_VERSION=\"25");
    }
}
