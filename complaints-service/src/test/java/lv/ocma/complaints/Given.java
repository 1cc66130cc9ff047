package lv.ocma.complaints;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.divisions.CalendarYearPublished;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.contracts.divisions.StaffMemberPublished;
import lv.ocma.platform.events.EventCodec;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.Rows;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.testing.ToldEvents;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tells the service what divisions-service tells: over Kafka. Ids differ with every call, persons are invented. */
@ApplicationScoped
public class Given {

    private final Rows rows;
    private final ToldEvents events;
    private long years;

    Given(
            AgroalDataSource database,
            EventCodec codec,
            Clock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.rows = new Rows(database);
        this.events = new ToldEvents(servers, codec, clock);
    }

    @PreDestroy
    void close() {
        events.close();
    }

    public static String someone() {
        return "person-" + unique() + "@example.com";
    }

    /** A division that the service knows. */
    public String aPlace() {
        var id = "place-" + unique();
        place(id, "DIVISION", null);
        return id;
    }

    public String aBranchOf(String division) {
        var id = "place-" + unique();
        place(id, "BRANCH", division);
        return id;
    }

    /** @param kind DIVISION, BRANCH or HEADQUARTERS */
    public void place(String id, String kind, @Nullable String parent) {
        publish(new PlacePublished(
                id,
                kind,
                parent,
                Map.of("lv", "Parauga nodaļa", "en", "Sample Division"),
                null,
                List.of(),
                List.of(),
                List.of(),
                Map.of("lv", "Nefilmējiet.", "en", "Do not film.", "ru", "Не снимайте."),
                null,
                null,
                null,
                null,
                null));
        Eventually.becomes(1L, () -> count("select count(*) from place where id = ?", id));
    }

    /** @param kinds of the days that are not what their weekday says */
    public void aYear(int year, boolean whole, Map<LocalDate, String> kinds) {
        var days = kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(day -> new CalendarYearPublished.Day(
                        day.getKey(), day.getValue(), Map.of("lv", "Izdomāta diena"), null, true, List.of()))
                .toList();
        events.tell(UUID.randomUUID(), ++years, new CalendarYearPublished(year, whole, days));
    }

    /** @param subject {@code sub} of their tokens */
    public String anEmployee(String subject, @Nullable String place, @Nullable String superior) {
        return anEmployee(subject, place, superior, List.of());
    }

    /**
     * Whom the service knows once this returns.
     *
     * @param superior id of the official above
     * @param standsIn ids of who stands in today; empty while they are there themselves
     * @return id in the staff directory
     */
    public String anEmployee(String subject, @Nullable String place, @Nullable String superior, List<String> standsIn) {
        var id = UUID.randomUUID().toString();
        publish(new StaffMemberPublished(
                id,
                "EMPLOYED",
                subject,
                "Ilze",
                "Izdomāta",
                Map.of(),
                Map.of(),
                place,
                "+37160000000",
                null,
                superior,
                standsIn,
                true));
        Eventually.becomes(1L, () -> count("select count(*) from employee where id = ?", id));
        return id;
    }

    /** Whoever works at one of these places by the tokens of tests, each known to the staff directory; their ids. */
    public List<String> theStaffOf(String... places) {
        return Stream.of(places)
                .flatMap(place -> Stream.of(StaffRole.values())
                        .map(role -> anEmployee(TestTokens.subjectOf(role, place), place, null)))
                .toList();
    }

    public long count(String sql, Object... parameters) {
        return rows.count(sql, parameters);
    }

    public List<String> texts(String sql, Object... parameters) {
        return rows.texts(sql, parameters);
    }

    public void change(String sql, Object... parameters) {
        rows.change(sql, parameters);
    }

    /** @return id of the event */
    public UUID publish(Event event) {
        var id = UUID.randomUUID();
        events.tell(id, 1, event);
        return id;
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
