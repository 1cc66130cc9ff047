package lv.ocma.divisions.placechange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What staff said of a place, as other staff see it. */
@Schema(name = "PlaceChange")
record PlaceChangeView(
        UUID id,
        @Schema(examples = "talsi") String place,

        @Schema(description = "Where it is known from; null for an undoing.", nullable = true) @Nullable
        String source,

        @Schema(nullable = true) @Nullable String reason,

        @Schema(description = "All that was said, also where it was said before.")
        List<Difference> differences,

        @Schema(description = "The change that this one undoes; null for one that says something.", nullable = true)
        @Nullable
        UUID undoes,

        @Schema(description = "The change that has undone this one; null while none has.", nullable = true) @Nullable
        UUID undoneBy,

        @Schema(description = "Subject of the employee who said it.")
        String madeBy,

        @Schema(description = "Since then it holds.") OffsetDateTime madeAt,

        @Schema(description = "What the caller may do with it now: undoing; new values may come.")
        List<String> actions) {

    @Schema(name = "PlaceDifference")
    record Difference(
            @Schema(description = "JSON pointer into the place.", examples = "#/phones")
            String pointer,

            @Schema(description = "Null where it was not known.", implementation = Object.class, nullable = true)
            JsonNode before,

            @Schema(
                    description = "Null where it is not known any more.",
                    implementation = Object.class,
                    nullable = true,
                    examples = "[\"+37163200000\"]")
            JsonNode after) {

        static Difference of(MemberChange change) {
            return new Difference(Pointers.of(change.member()), change.before(), change.after());
        }

        boolean differs() {
            return !Objects.equals(before, after);
        }
    }

    static PlaceChangeView of(PlaceChange change, List<MemberChange> members, @Nullable UUID undoneBy, boolean mine) {
        return new PlaceChangeView(
                change.id(),
                change.place(),
                change.source(),
                change.reason(),
                members.stream().map(Difference::of).toList(),
                change.undoes(),
                undoneBy,
                change.madeBy(),
                Zones.inRiga(change.madeAt()),
                mine && change.undoes() == null && undoneBy == null ? List.of("undoing") : List.of());
    }

    /** Names the schema of a page in the API document. */
    @Schema(name = "PlaceChangePage")
    record Listed(
            List<PlaceChangeView> items,

            @Schema(description = "Cursor of the following page; null on the last.", nullable = true) @Nullable
            String next) {}

    /** What a change would make otherwise. */
    @Schema(name = "PlaceChangePreview")
    record Preview(
            @Schema(description = "Empty where all of it is said already.")
            List<Difference> differences) {}
}
