package lv.ocma.stack.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import lv.ocma.stack.home.StackFailure;
import lv.ocma.stack.part.Unfinished;

/** Copies a built application into a folder named by its content, and drops the copies of earlier builds. */
final class Stage {
    private final Path built;
    private final Path copies;
    private final String edition;

    /** Without an edition it is the one that is built now. */
    Stage(Path built, Path copies, String edition) {
        this.built = built;
        this.copies = copies;
        this.edition = edition;
    }

    /** An earlier edition while its copy is there, which a build in progress cannot harm. */
    Stage of(String earlier) {
        var kept = !earlier.isEmpty() && Unfinished.isComplete(copies.resolve(earlier));
        return new Stage(built, copies, kept ? earlier : "");
    }

    /** The copy of the edition. */
    Path folder() throws IOException {
        return copies.resolve(edition.isEmpty() ? fingerprint() : edition);
    }

    void prepare() throws IOException, InterruptedException {
        if (!edition.isEmpty()) {
            return;
        }
        if (!Files.isDirectory(built)) {
            throw new StackFailure(built + " is missing; remove OCMA_BUILD=never or build with mvn package");
        }
        var now = folder();
        if (Unfinished.isComplete(now)) {
            return;
        }
        Unfinished.complete(now, this::copyInto);
        try (var others = Files.list(copies)) {
            for (var other : others.filter(folder -> !folder.equals(now)).toList()) {
                Unfinished.delete(other);
            }
        }
    }

    private void copyInto(Path folder) throws IOException {
        for (var file : files()) {
            var copy = folder.resolve(built.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            // Times are kept: a cache of loaded classes beside the jars is only used when they match.
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(built)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Our code by its content, the libraries by name and size: their names carry their versions. */
    private String fingerprint() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files()) {
                var inside = built.relativize(file).toString();
                digest.update((inside + " " + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
                if (!inside.startsWith("lib")) {
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new StackFailure("this JDK knows no SHA-256", e);
        }
    }
}
