package lv.ocma.stack.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedTestsTest {
    private static final String REPORT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="lv.ocma.SampleTest" tests="3">
              <testcase name="it_holds" classname="lv.ocma.SampleTest" time="0.1"/>
              <testcase name="it_breaks" classname="lv.ocma.SampleTest" time="0.1">
                <failure message="expected: &lt;1&gt;&#10; but was: &lt;2&gt;" type="org.opentest4j.AssertionFailedError"><![CDATA[a trace]]></failure>
              </testcase>
              <testcase name="it_throws" classname="lv.ocma.SampleTest" time="0.1">
                <error type="java.io.IOException"><![CDATA[a trace]]></error>
              </testcase>
            </testsuite>
            """;

    @TempDir
    Path module;

    private Instant start = Instant.EPOCH;

    private Path report(String folder, String text) throws IOException {
        var file = Files.createDirectories(module.resolve("target").resolve(folder))
                .resolve("TEST-lv.ocma.SampleTest.xml");
        Files.writeString(file, text);
        return file;
    }

    private List<String> failed() throws IOException {
        return FailedTests.since(start, List.of(module));
    }

    @Test
    void each_test_that_failed_is_named_with_its_reason_on_one_line() throws IOException {
        report("surefire-reports", REPORT);

        assertEquals(
                List.of(
                        "lv.ocma.SampleTest.it_breaks: expected: <1> but was: <2>",
                        "lv.ocma.SampleTest.it_throws: java.io.IOException"),
                failed());
    }

    @Test
    void nothing_is_told_of_an_earlier_run() throws IOException {
        var file = report("failsafe-reports", REPORT);
        start = Files.getLastModifiedTime(file).toInstant().plus(Duration.ofSeconds(1));

        assertEquals(List.of(), failed());
    }

    @Test
    void a_report_that_breaks_off_is_named() throws IOException {
        report("failsafe-reports", REPORT.substring(0, REPORT.indexOf("</testsuite>")));

        assertTrue(failed().getLast().contains("breaks off"), "it was killed while it was written");
    }
}
