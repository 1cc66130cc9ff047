package lv.ocma.divisions.catalogue;

import java.util.List;
import java.util.Set;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/** What the sources say of a service; null is what they do not say. */
record ServiceFacts(
        int listed,
        Texts name,
        Visit visit,
        Request request,
        Papers papers,
        Times times,
        Texts appeal,
        Texts caution,
        Set<Fee> fees,
        List<String> sources) {

    /** @param personal whether somebody must come in person */
    record Visit(@Nullable Boolean personal, Texts note, int minutesPerPerson, boolean minutesAssumed) {}

    record Request(
            boolean atOffice,
            @Nullable String submittedTo,
            Set<RequestChannel> channels,
            @Nullable Boolean collectedElsewhere) {}

    /** @param identityDocument as the source words it; {@code bring} is for the customer and worded by us */
    record Papers(Texts identityDocument, Texts bring) {}

    record Times(
            @Nullable List<Integer> workingDays, @Nullable Integer longestWorkingDays, Texts terms) {}
}
