package lv.ocma.coverage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a build says about the standard: the table that its tests prove, or why it can't say. */
sealed interface Coverage {

    /** Every test that names a clause was run in this build. */
    record Judged(String table) implements Coverage {}

    /** Only a part of the tests was run; the committed table can be neither right nor wrong by this. */
    record NotJudged(String reason) implements Coverage {}

    /**
     * Reads the compiled tests and the reports of all modules.
     *
     * @throws IllegalArgumentException a test names a clause that the standard does not have
     */
    static Coverage of(Path root, Instant began) throws IOException {
        var standard = Standard.read(root.resolve("docs/standard/clauses.json"));
        var proofs = new ArrayList<Proof>();
        var reports = new Reports();
        var unbuilt = new ArrayList<String>();
        for (var module : Modules.of(root)) {
            var target = root.resolve(module).resolve("target");
            if (target.toFile().isDirectory()) {
                proofs.addAll(TestClasses.of(module, target.resolve("test-classes")));
                reports.read(target.resolve("surefire-reports"), began);
                reports.read(target.resolve("failsafe-reports"), began);
            } else {
                unbuilt.add(module);
            }
        }
        requireKnown(proofs, standard);
        if (!unbuilt.isEmpty()) {
            return new NotJudged("not built: " + String.join(", ", unbuilt));
        }
        var notRun = new TreeSet<String>();
        proofs.stream()
                .filter(proof -> reports.of(proof) == Reports.Outcome.NOT_RUN)
                .forEach(proof -> notRun.add(proof.module() + " " + proof.file()));
        if (!notRun.isEmpty()) {
            return new NotJudged("not run in this build: " + String.join(", ", notRun));
        }
        var passed = proofs.stream()
                .filter(proof -> reports.of(proof) == Reports.Outcome.PASSED)
                .toList();
        return new Judged(CoverageTable.of(standard, passed));
    }

    private static void requireKnown(List<Proof> proofs, Standard standard) {
        var unknown = new TreeSet<String>();
        for (var proof : proofs) {
            proof.clauses().stream()
                    .filter(clause -> !standard.has(clause))
                    .forEach(clause -> unknown.add(clause + " (" + proof.identity() + ")"));
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "The standard has no such clause, see docs/standard/clauses.json: " + String.join(", ", unknown));
        }
    }
}
