package lv.ocma.complaints.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a decision reads in the letter, in Latvian: what is decided, and on what grounds (V4). Plain rule. */
final class DecisionText {

    private DecisionText() {}

    static String of(String reply, @Nullable Grounds grounds, List<Norm> norms) {
        var parts = new ArrayList<String>();
        parts.add(reply);
        if (grounds != null) {
            parts.add("Konstatētie fakti: " + grounds.facts());
        }
        if (!norms.isEmpty()) {
            parts.add("Piemērotās tiesību normas: "
                    + norms.stream()
                            .map(norm -> norm.act() + ", " + norm.section())
                            .collect(Collectors.joining("; ")));
        }
        if (grounds != null) {
            parts.add("Pamatojums: " + grounds.reasoning());
        }
        return String.join("\n\n", parts);
    }
}
