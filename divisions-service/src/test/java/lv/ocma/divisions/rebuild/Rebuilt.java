package lv.ocma.divisions.rebuild;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.AuthorityPublished;
import lv.ocma.contracts.divisions.CalendarYearPublished;
import lv.ocma.contracts.divisions.ContactChannelPublished;
import lv.ocma.contracts.divisions.HoursPublished;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.contracts.divisions.StaffMemberPublished;
import lv.ocma.contracts.divisions.StandardClausePublished;
import org.jspecify.annotations.Nullable;

/** The answers of the public API, made of nothing but what the topics tell; what is not known is left out. */
final class Rebuilt {

    private final ReadTopics topics;

    Rebuilt(ReadTopics topics) {
        this.topics = topics;
    }

    List<Answer> places() {
        return topics.of(PlacePublished.class).stream()
                .sorted(Comparator.comparingInt(place -> shown(place.shown()).listed()))
                .map(Rebuilt::place)
                .toList();
    }

    private static Answer place(PlacePublished told) {
        var shown = shown(told.shown());
        var accessibility = shown.accessibility();
        return new Answer()
                .with("id", told.id())
                .with("kind", told.kind())
                .with("parent", told.parent())
                .with("name", told.name())
                .with("address", told.address())
                .with("location", told.location())
                .with("phones", shown.phones())
                .with("emails", shown.emails())
                .with("webPage", shown.webPage())
                .with("admission", shown.admission())
                .with(
                        "accessibility",
                        accessibility == null
                                ? null
                                : new Answer()
                                        .with("text", accessibility.text())
                                        .with("source", accessibility.source())
                                        .with("features", told.accessibility()))
                .with("collectsDocumentsMadeElsewhere", shown.collectsDocumentsMadeElsewhere())
                .with("services", shown.services())
                .with("counters", told.counters().stream().map(Rebuilt::counter).toList())
                .with("houseRules", shown.houseRules())
                .with("languages", shown.languages())
                .with("rightToComplain", shown.rightToComplain())
                .with("note", shown.note())
                .with("operator", told.operator())
                .with("helpsWith", orNone(told.helpsWith()))
                .with("closedFrom", told.closedFrom())
                .with("sources", shown.sources())
                .with("unverified", shown.unverified());
    }

    /** Its staffing is told and no part of the public answer. */
    private static Answer counter(PlacePublished.Counter told) {
        return new Answer()
                .with("id", told.id())
                .with("number", told.number())
                .with("assumed", told.assumed())
                .with("label", told.label())
                .with("accessible", told.accessible())
                .with("services", told.services())
                .with("validFrom", told.validFrom())
                .with("validTo", told.validTo());
    }

    /** In the order of the places, then of the dates. */
    List<Answer> hours() {
        var position = topics.of(PlacePublished.class).stream()
                .collect(toMap(PlacePublished::id, place -> shown(place.shown()).listed()));
        var known = topics.of(CalendarYearPublished.class).stream()
                .collect(toMap(CalendarYearPublished::year, CalendarYearPublished::movedWorkingDaysKnown));
        return topics.of(HoursPublished.class).stream()
                .filter(month -> position.containsKey(month.place()))
                .sorted(Comparator.comparingInt((HoursPublished month) -> shown(position.get(month.place())))
                        .thenComparing(HoursPublished::month))
                .flatMap(month -> month.days().stream().map(day -> day(month.place(), day, known)))
                .toList();
    }

    /** @param known by year whether all its moved working days are known */
    private static Answer day(String place, HoursPublished.Day told, Map<Integer, Boolean> known) {
        return new Answer()
                .with("place", place)
                .with("date", told.date())
                .with("open", !told.intervals().isEmpty())
                .with("intervals", told.intervals())
                .with("reason", new Answer().with("kind", told.kind()).with("text", told.reason()))
                .with("standsFor", told.standsFor())
                .with("assumed", told.assumed())
                .with("hoursSource", told.source())
                .with("movedWorkingDaysKnown", known.get(told.date().getYear()));
    }

    List<Answer> calendar() {
        return topics.of(CalendarYearPublished.class).stream()
                .sorted(Comparator.comparingInt(CalendarYearPublished::year))
                .map(told -> new Answer()
                        .with("year", told.year())
                        .with("movedWorkingDaysKnown", told.movedWorkingDaysKnown())
                        .with("days", told.days()))
                .toList();
    }

    /** By service, the earliest version first. */
    Map<String, List<Answer>> versions() {
        return services()
                .collect(toMap(
                        ServicePublished::id,
                        told -> RebuiltService.versions(told).toList(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    List<Answer> servicesOn(LocalDate date) {
        return services().flatMap(told -> RebuiltService.on(date, told)).toList();
    }

    private Stream<ServicePublished> services() {
        return topics.of(ServicePublished.class).stream().sorted(Comparator.comparingInt(told -> shown(told.listed())));
    }

    List<Answer> authorities() {
        return topics.of(AuthorityPublished.class).stream()
                .sorted(Comparator.comparingInt(told -> shown(told.shown()).listed()))
                .map(told -> new Answer()
                        .with("id", told.id())
                        .with("kind", told.kind())
                        .with("name", told.name())
                        .with("translated", shown(told.shown()).translated())
                        .with("place", told.place())
                        .with("contact", shown(told.shown()).contact())
                        .with("topics", told.topics())
                        .with("source", shown(told.shown()).source()))
                .toList();
    }

    List<Answer> channels() {
        return topics.of(ContactChannelPublished.class).stream()
                .sorted(Comparator.comparingInt(told -> shown(told.shown()).listed()))
                .map(told -> new Answer()
                        .with("id", told.id())
                        .with("kind", told.kind())
                        .with("name", told.name())
                        .with("purposes", shown(told.shown()).purposes())
                        .with("address", told.address())
                        .with("link", shown(told.shown()).link())
                        .with("text", shown(told.shown()).text())
                        .with("hours", shown(told.shown()).hours())
                        .with("source", shown(told.shown()).source()))
                .toList();
    }

    List<Answer> clausesOn(LocalDate date) {
        return topics.of(StandardClausePublished.class).stream()
                .filter(told -> holds(told, date))
                .sorted(Comparator.comparingInt(told -> shown(told.shown()).listed()))
                .map(told -> new Answer()
                        .with("id", told.clause())
                        .with("section", shown(told.shown()).section())
                        .with("summary", told.summary())
                        .with("text", told.text())
                        .with(
                                "edition",
                                new Answer()
                                        .with("id", told.edition())
                                        .with("title", shown(told.shown()).title())
                                        .with("order", told.order())
                                        .with("approved", told.approved())
                                        .with("published", shown(told.shown()).published())
                                        .with("validFrom", told.validFrom())
                                        .with("validTo", told.validTo())
                                        .with("source", shown(told.shown()).source())))
                .toList();
    }

    private static boolean holds(StandardClausePublished told, LocalDate date) {
        var from = told.validFrom() == null ? told.approved() : told.validFrom();
        return !date.isBefore(from) && (told.validTo() == null || !date.isAfter(told.validTo()));
    }

    /** By id, as the order of names is that of a search. */
    Map<String, Answer> staff() {
        var names = topics.of(PlacePublished.class).stream().collect(toMap(PlacePublished::id, PlacePublished::name));
        return topics.of(StaffMemberPublished.class).stream()
                .filter(told -> told.status().equals("EMPLOYED"))
                .map(told -> new Answer()
                        .with("id", told.id())
                        .with("givenName", told.givenName())
                        .with("familyName", told.familyName())
                        .with("position", told.position())
                        .with("unit", told.unit().isEmpty() ? names.get(shown(told.place())) : told.unit())
                        .with("place", told.place())
                        .with("phone", told.phone())
                        .with("badge", told.badge())
                        .with("invented", told.invented()))
                .collect(toMap(member -> member.id(), Function.identity()));
    }

    static @Nullable Map<String, String> orNone(@Nullable Map<String, String> texts) {
        return texts == null || texts.isEmpty() ? null : texts;
    }

    /** What this release tells always. */
    static <T> T shown(@Nullable T told) {
        if (told == null) {
            throw new AssertionError("an event of this release tells less than its schema has");
        }
        return told;
    }
}
