package lv.ocma.stack.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The repository that a stack is built from and the one ignored folder that holds all of its data. */
public record Home(Path root, Path folder) {

    /** The repository comes from the script; the folder is .ocma in it, moved by OCMA_HOME. */
    public static Home of(Map<String, String> environment) {
        var root =
                Path.of(System.getProperty("ocma.root", ".")).toAbsolutePath().normalize();
        var moved = environment.getOrDefault("OCMA_HOME", "");
        return new Home(
                root,
                moved.isBlank()
                        ? root.resolve(".ocma")
                        : Path.of(moved).toAbsolutePath().normalize());
    }

    /** A file or folder in the data folder. */
    public Path at(String first, String... more) {
        return folder.resolve(Path.of(first, more));
    }

    public Path log(String part) {
        return at("logs", part + ".log");
    }

    /** Unpacked servers: the same for every data folder of this checkout, so that tests need not unpack them again. */
    public Path servers() {
        return root.resolve(Path.of("local-stack", "target", "servers"));
    }

    public Path create(String first, String... more) {
        try {
            return Files.createDirectories(at(first, more));
        } catch (IOException e) {
            throw Refusal.of(at(first, more), e);
        }
    }
}
