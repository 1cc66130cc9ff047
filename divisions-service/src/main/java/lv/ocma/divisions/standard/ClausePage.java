package lv.ocma.divisions.standard;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names the schema of a page of clauses in the API document. */
@Schema(name = "StandardClausePage")
record ClausePage(
        List<ClauseView> items,

        @Schema(description = "Cursor of the following page; null on the last.", nullable = true) @Nullable
        String next) {}
