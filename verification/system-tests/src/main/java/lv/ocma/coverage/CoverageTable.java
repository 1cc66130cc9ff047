package lv.ocma.coverage;

import java.util.ArrayList;
import java.util.List;

/** The table as Markdown. The same tests always give the same text, whatever machine and order they ran in. */
final class CoverageTable {

    private static final String GAP = "**gap**";

    private CoverageTable() {}

    /** @param passed in the order of the modules */
    static String of(Standard standard, List<Proof> passed) {
        var gaps = standard.clauses().stream()
                .map(Standard.Promise::id)
                .filter(id -> passed.stream().noneMatch(proof -> proof.clauses().contains(id)))
                .toList();
        var source = standard.source();
        var text = new StringBuilder();
        text.append("# Coverage of the standard\n\n");
        text.append(
                "Made by the build from `@Clause` in the tests, those that passed; never written by hand. The promises stand in\n");
        text.append("[clauses.json](standard/clauses.json) and are read from the ")
                .append("[%s](standard/%s), order %s of %s.\n\n"
                        .formatted(source.title(), source.text(), source.order(), source.approved()));
        text.append(
                "%d of %d clauses have a test that proves something of them. A test beside a clause does not say that all of the clause is done.\n"
                        .formatted(
                                standard.clauses().size() - gaps.size(),
                                standard.clauses().size()));
        text.append("Gaps: ")
                .append(gaps.isEmpty() ? "none" : String.join(", ", gaps))
                .append(".\n\n");
        text.append("| clause | the standard promises | owner | proven by |\n|---|---|---|---|\n");
        for (var clause : standard.clauses()) {
            text.append("| %s | %s | %s | %s |\n"
                    .formatted(
                            clause.id(),
                            cell(clause.promise()),
                            String.join(", ", clause.owners()),
                            proofs(clause, passed)));
        }
        text.append("\nOutside the software: ").append(standard.outside()).append('\n');
        return text.toString();
    }

    private static String proofs(Standard.Promise clause, List<Proof> passed) {
        var lines = new ArrayList<String>();
        var file = "";
        for (var proof : passed) {
            if (!proof.clauses().contains(clause.id())) {
                continue;
            }
            var its = "%s `%s`".formatted(proof.module(), proof.file());
            if (!its.equals(file)) {
                lines.add(its);
                file = its;
            }
            lines.add("– " + cell(proof.sentence()));
        }
        return lines.isEmpty() ? GAP : String.join("<br>", lines);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
