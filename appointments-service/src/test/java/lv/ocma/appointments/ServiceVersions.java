package lv.ocma.appointments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.contracts.divisions.PublishedVersion;
import lv.ocma.contracts.divisions.ServicePublished;
import org.jspecify.annotations.Nullable;

/** Services that are something else from some day on; invented. */
public final class ServiceVersions {

    private ServiceVersions() {}

    /** As it is told on a day on which it can be booked. */
    public static ServicePublished told(String id, List<PublishedVersion> versions) {
        return new ServicePublished(
                id, Map.of("lv", id), true, 20, true, Map.of(), null, null, null, null, 1, versions);
    }

    /** One that can be booked. */
    public static PublishedVersion version(@Nullable LocalDate from, @Nullable LocalDate to, int minutes) {
        return new PublishedVersion(
                UUID.randomUUID(),
                from,
                to,
                Map.of("lv", "Izdomāts pakalpojums"),
                List.of(),
                null,
                true,
                true,
                new PublishedVersion.Visit(null, minutes, true),
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("invented"));
    }
}
