package lv.ocma.divisions.servicesearch;

import java.time.LocalDate;
import java.util.Optional;
import lv.ocma.divisions.text.NameMatch;
import org.jspecify.annotations.Nullable;

/**
 * What services are looked for; all of it has to hold.
 *
 * @param place id of a place where the service is offered
 * @param channel over which it is requested
 */
record Wanted(
        LocalDate on,
        Optional<NameMatch> words,
        @Nullable String place,
        @Nullable String channel,
        Optional<PersonalVisit> visit) {}
