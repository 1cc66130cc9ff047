package lv.ocma.divisions.authority;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names the schema of a page of authorities in the API document. */
@Schema(name = "AuthorityPage")
record AuthorityPage(
        List<AuthorityView> items,

        @Schema(description = "Cursor of the following page; null on the last.", nullable = true) @Nullable
        String next) {}
