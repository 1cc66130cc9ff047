package lv.ocma.divisions.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import lv.ocma.divisions.hours.OpeningView;
import lv.ocma.divisions.place.PlaceView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place as an item of the list: with all that it has alone, and what follows from the question. */
@Schema(name = "FoundPlace")
record FoundPlace(
        @JsonUnwrapped PlaceView place,

        @Schema(
                description = "From the point of near, as the crow flies, to a tenth; null without near.",
                nullable = true)
        @Nullable
        Double distanceKm,

        @Schema(description = "Null unless asked for by expand=opening.", nullable = true) @Nullable
        OpeningView opening) {}
