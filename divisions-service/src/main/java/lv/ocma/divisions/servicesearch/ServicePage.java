package lv.ocma.divisions.servicesearch;

import java.util.List;
import lv.ocma.divisions.catalogue.ServiceView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names the schema of a page of services in the API document. */
@Schema(name = "ServicePage")
record ServicePage(
        List<ServiceView> items,

        @Schema(description = "Cursor of the following page; null on the last.", nullable = true) @Nullable
        String next) {}
