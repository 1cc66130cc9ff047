package lv.ocma.divisions.servicechange;

import java.util.List;
import lv.ocma.divisions.catalogue.ServiceView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names the schema of the list of versions in the API document. */
@Schema(name = "ServiceVersionPage")
record VersionPage(
        List<ServiceView> items,

        @Schema(description = "Always null: they are all here.", nullable = true) @Nullable
        String next) {}
