package lv.ocma.divisions.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** On which grounds a service is refused on a date (P4). */
@Schema(name = "RefusalGroundList")
record RefusalGroundsView(
        String service,
        LocalDate on,

        @Schema(
                description =
                        "Those that hold on the date. Null where none is known at all: that is not the same as that there is none.",
                nullable = true)
        @Nullable
        List<ServiceView.Ground> items,

        @Schema(description = "Always null: they are all here.", nullable = true) @Nullable
        String next) {

    static RefusalGroundsView of(ServiceView service, LocalDate on) {
        var known = service.refusalGrounds();
        return new RefusalGroundsView(
                service.id(),
                on,
                known == null
                        ? null
                        : known.stream().filter(ground -> ground.holdsOn(on)).toList(),
                null);
    }
}
