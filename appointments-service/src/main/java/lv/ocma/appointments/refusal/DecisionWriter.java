package lv.ocma.appointments.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.appointments.calendar.WorkingDays;
import lv.ocma.appointments.catalogue.Letterhead;
import lv.ocma.appointments.catalogue.Letterheads;
import lv.ocma.appointments.catalogue.ServiceTerms;
import lv.ocma.appointments.catalogue.Terms;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Puts a refusal into its written form, from what the catalogue and the directory say of its day. */
@ApplicationScoped
class DecisionWriter {

    /** The office itself in the competence directory. */
    private static final String OFFICE = "ocma";

    /** By its name alone, until the directory has told more of it. */
    private static final Letterhead NAMED = new Letterhead(
            Map.of(
                    "lv",
                    "Pilsonības un migrācijas lietu pārvalde",
                    "en",
                    "Office of Citizenship and Migration Affairs",
                    "ru",
                    "Управление по делам гражданства и миграции"),
            null,
            List.of(),
            List.of());

    private final ServiceTerms terms;
    private final Letterheads letterheads;
    private final WorkingDays workingDays;
    private final Optional<String> disputePage;

    DecisionWriter(
            ServiceTerms terms,
            Letterheads letterheads,
            WorkingDays workingDays,
            @ConfigProperty(name = "ocma.appointments.dispute-page") Optional<String> disputePage) {
        this.terms = terms;
        this.letterheads = letterheads;
        this.workingDays = workingDays;
        this.disputePage = disputePage;
    }

    /** @param number of the document within place and year */
    Decision write(VisitFile visit, NewRefusal wanted, CopyTo copy, LocalDate today, int number) {
        var id = Ids.next();
        var document = visit.place() + "/" + today.getYear() + "/" + number;
        var items = wanted.wanted();
        var services = items.stream().map(VisitFile.Item::service).collect(Collectors.toSet());
        var known = terms.find(services);
        var grounds = new Grounds(known, visit.day());
        var rest = grounds.of(services, wanted.codes());
        var told = grounds.dispute(services);
        var where = letterheads
                .authority(told.authority())
                .orElseThrow(() -> new Conflict("dispute-authority-not-known", Map.of("authority", told.authority())));
        var until = workingDays.sameOrNext(Decision.Dispute.until(today, told.period()));
        return new Decision(
                id,
                document,
                today,
                visit.language(),
                letterheads.authority(OFFICE).orElse(NAMED),
                letterheads
                        .place(visit.place())
                        .orElse(new Letterhead(Map.of("lv", visit.place()), null, List.of(), List.of())),
                wanted.addresseeOr(visit.addressee()),
                copy.address() == null ? null : SeenText.strip(copy.address()),
                visit.reference(),
                refused(items, known),
                SeenText.strip(Objects.requireNonNull(wanted.facts())),
                SeenText.strip(Objects.requireNonNull(wanted.reason())),
                rest,
                new Decision.Dispute(
                        told.authority(),
                        where,
                        told.period(),
                        until,
                        link(id, document, today, until, told.authority())));
    }

    private static List<Decision.Refused> refused(List<VisitFile.Item> items, Map<String, Terms> known) {
        return items.stream()
                .map(item -> new Decision.Refused(
                        item.service(),
                        item.person(),
                        Optional.ofNullable(known.get(item.service()))
                                .map(Terms::name)
                                .orElse(Map.of())))
                .toList();
    }

    /**
     * What stands behind the # stays with the reader and reaches no log. It says what the dispute begins with and nothing of a person, so that whoever has
     * the sheets alone can open it. None leads nowhere, as a decision is never made again.
     */
    private @Nullable String link(UUID id, String number, LocalDate date, LocalDate until, String authority) {
        return disputePage
                .map(page -> "%s#refusal=%s&number=%s&date=%s&until=%s&authority=%s"
                        .formatted(page, id, number, date, until, authority))
                .orElse(null);
    }
}
