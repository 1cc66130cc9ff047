package lv.ocma.divisions.counter;

import java.time.LocalDate;
import java.util.List;
import lv.ocma.divisions.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A counter as everybody sees it. */
@Schema(name = "Counter")
public record CounterView(
        @Schema(examples = "riga-3/1") String id,
        int number,

        @Schema(description = "True while no published source tells how many counters the place has.")
        boolean assumed,

        @Schema(description = "What stands above it beside its number; null where nothing more.")
        Texts label,

        @Schema(description = "Whether it can be used in a wheelchair; null while not known.", nullable = true)
        @Nullable
        Boolean accessible,

        @Schema(
                description = "Ids of the services that it can serve; null means all that the place offers.",
                nullable = true)
        @Nullable
        List<String> services,

        @Schema(description = "First local date on which it serves; null where none is set.", nullable = true) @Nullable
        LocalDate validFrom,

        @Schema(description = "Last local date on which it serves; null while no end is set.", nullable = true)
        @Nullable
        LocalDate validTo) {}
