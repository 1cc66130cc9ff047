package lv.ocma.stack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import lv.ocma.stack.home.StackFailure;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs as zonky packs them: a .txz inside a jar, one for each platform. */
final class Binaries {
    private static final int OWNER_MAY_EXECUTE = 0b001_000_000;

    private Binaries() {}

    static String archive() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var processor = switch (System.getProperty("os.arch", "")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default ->
                throw new StackFailure("there is no PostgreSQL to unpack for the processor "
                        + System.getProperty("os.arch") + "; run the services against a server of your own");
        };
        return "/postgres-" + system + "-" + processor + ".txz";
    }

    static void unpack(Path folder) throws IOException {
        try (var packed = Binaries.class.getResourceAsStream(archive())) {
            if (packed == null) {
                throw new StackFailure("the PostgreSQL binaries " + archive()
                        + " are not in local-stack/target/lib; run mvn clean -pl local-stack and ./ocma up again");
            }
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    var file = folder.resolve(entry.getName()).normalize();
                    if (!file.startsWith(folder)) {
                        throw new StackFailure(
                                "the PostgreSQL archive holds a file outside its folder: " + entry.getName());
                    }
                    if (entry.isDirectory()) {
                        Files.createDirectories(file);
                        continue;
                    }
                    Files.createDirectories(file.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, file);
                        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0
                                && !file.toFile().setExecutable(true, false)) {
                            throw new StackFailure(
                                    file + " cannot be made executable; move OCMA_HOME to another file system");
                        }
                    }
                }
            }
        }
    }
}
