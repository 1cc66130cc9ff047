package lv.ocma.divisions.catalogue;

import java.util.List;
import java.util.Set;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/** What is said of a service, by sources or by staff; null is what nobody says. */
public record ServiceFacts(
        Wording wording,
        Visit visit,
        Request request,
        Papers papers,
        Times times,
        Law law,
        Set<Fee> fees,
        List<String> sources) {

    /** @param translated languages in which the name is worded by this suite and not by a source */
    public record Wording(Texts name, Texts description, List<String> translated, Texts caution) {}

    /** @param personal whether somebody must come in person */
    public record Visit(@Nullable Boolean personal, Texts note, int minutesPerPerson, boolean minutesAssumed) {}

    /** @param receipt channels over which the result is received; null while not known */
    public record Request(
            boolean atOffice,
            @Nullable String submittedTo,
            Set<RequestChannel> channels,
            @Nullable List<String> receipt,
            @Nullable Boolean collectedElsewhere) {}

    /** @param identityDocument as the source words it; {@code bring} is for the customer and worded by us */
    public record Papers(Texts identityDocument, Texts bring) {}

    public record Times(
            @Nullable List<Integer> workingDays, @Nullable Integer longestWorkingDays, Texts terms) {}

    /** @param appeal where and until when to dispute, as a source prints it */
    public record Law(
            Set<LegalReference> references,
            Set<RefusalGround> grounds,
            @Nullable Dispute dispute,
            Texts appeal) {}

    /** False also where no source says how it is asked for. */
    boolean inPerson() {
        return request.atOffice()
                && (Boolean.TRUE.equals(visit.personal())
                        || request.channels().stream().anyMatch(RequestChannel::inPerson));
    }
}
