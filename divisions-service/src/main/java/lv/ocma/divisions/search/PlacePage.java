package lv.ocma.divisions.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names the schema of a page of places in the API document. */
@Schema(name = "PlacePage")
record PlacePage(
        List<FoundPlace> items,

        @Schema(description = "Cursor of the following page; null on the last.", nullable = true) @Nullable
        String next) {}
