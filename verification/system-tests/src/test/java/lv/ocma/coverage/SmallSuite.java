package lv.ocma.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;

/** A suite of a few lines: modules with compiled tests and their reports, in a folder of its own. */
final class SmallSuite {

    static final Instant BEGAN = Instant.parse("2026-11-24T10:00:00Z");

    private static final String STANDARD = """
            {"source": {"title": "Standard", "order": "No. 1", "approved": "2018-12-12", "published": "2021-08-10", "text": "standard.txt"},
             "outside": "Dress.",
             "clauses": [
               {"id": "A1", "promise": "kindness | always", "behaviour": "", "owners": ["shop"]},
               {"id": "A2", "promise": "speed", "behaviour": "", "owners": ["shop", "post"]}]}""";

    private final Path root;

    private SmallSuite(Path root) {
        this.root = root;
    }

    static SmallSuite in(Path root, String... modules) throws IOException {
        var suite = new SmallSuite(root);
        suite.write("docs/standard/clauses.json", STANDARD);
        var list = new StringBuilder();
        for (var module : modules) {
            list.append("<module>").append(module).append("</module>\n");
        }
        suite.write("pom.xml", "<modules>" + list + "</modules>");
        return suite;
    }

    /** Compiles a class of tests, with its package and imports put before it. */
    SmallSuite has(String module, String type, String body) throws IOException {
        var source = write("sources/" + type + ".java", """
                package lv.ocma.%s;
                import lv.ocma.platform.testing.Clause;
                import org.junit.jupiter.api.*;
                import org.junit.jupiter.params.ParameterizedTest;
                %s
                """.formatted(module, body));
        var classes = Files.createDirectories(root.resolve(module).resolve("target/test-classes"));
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var done = compiler.getTask(
                            null,
                            files,
                            null,
                            List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            if (!done) {
                throw new IllegalArgumentException("The class of the test does not compile: " + body);
            }
        }
        return this;
    }

    /** A report of this build. */
    SmallSuite reported(String module, String type, String... cases) throws IOException {
        return reported(BEGAN, module, type, cases);
    }

    SmallSuite reported(Instant written, String module, String type, String... cases) throws IOException {
        var report = write(
                module + "/target/surefire-reports/TEST-lv.ocma." + module + "." + type + ".xml",
                "<testsuite>" + String.join("", cases) + "</testsuite>");
        Files.setLastModifiedTime(report, FileTime.from(written));
        return this;
    }

    static String passed(String type, String name) {
        return "<testcase name=\"%s\" classname=\"lv.ocma.%s\" time=\"0.1\"/>".formatted(name, type);
    }

    static String ended(String type, String name, String how) {
        return "<testcase name=\"%s\" classname=\"lv.ocma.%s\" time=\"0.1\"><%s/></testcase>"
                .formatted(name, type, how);
    }

    Coverage coverage() throws IOException {
        return Coverage.of(root, BEGAN);
    }

    /** The line of a clause in the table, which must have been made. */
    String line(String clause) throws IOException {
        return switch (coverage()) {
            case Coverage.Judged(var table) ->
                table.lines()
                        .filter(line -> line.startsWith("| " + clause + " "))
                        .findFirst()
                        .orElse("");
            case Coverage.NotJudged(var reason) -> throw new AssertionError("not judged: " + reason);
        };
    }

    private Path write(String name, String content) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
