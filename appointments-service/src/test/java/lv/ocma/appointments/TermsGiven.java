package lv.ocma.appointments;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.contracts.divisions.AuthorityPublished;
import lv.ocma.contracts.divisions.CalendarYearPublished;
import lv.ocma.contracts.divisions.PublishedVersion;
import lv.ocma.contracts.divisions.PublishedVersion.Dispute;
import lv.ocma.contracts.divisions.PublishedVersion.Enactment;
import lv.ocma.contracts.divisions.PublishedVersion.Fee;
import lv.ocma.contracts.divisions.PublishedVersion.RefusalGround;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.platform.testing.Eventually;
import org.jspecify.annotations.Nullable;

/** Tells the service of fees, grounds of refusal and disputes as divisions-service does; all of them are invented. */
@ApplicationScoped
public class TermsGiven {

    private static final Enactment LAW =
            new Enactment(Map.of("lv", "Izdomāts likums", "en", "An invented law"), "7", "https://example.org/law");

    private final Given given;
    private final AgroalDataSource database;

    TermsGiven(Given given, AgroalDataSource database) {
        this.given = given;
        this.database = database;
    }

    /** What waiting, or another release, would have done. */
    public void change(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.length; at++) {
                update.setObject(at + 1, parameters[at]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public Service aService() {
        return new Service("service-" + UUID.randomUUID().toString().substring(0, 13));
    }

    public Service theService(String id) {
        return new Service(id);
    }

    public static Fee fee(String amount, int workingDays) {
        return fee(amount, workingDays, null, null, null);
    }

    public static Fee reduced(String amount, int workingDays) {
        return new Fee(
                amount, "EUR", workingDays, null, Map.of("en", "a child"), null, null, null, null, null, "invented");
    }

    public static Fee fee(
            String amount, int workingDays, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String unit) {
        return new Fee(
                amount,
                "EUR",
                workingDays,
                null,
                null,
                null,
                unit == null ? null : Map.of("en", unit),
                null,
                from,
                to,
                "invented");
    }

    /** An authority of the directory, once the service knows it. */
    public String anAuthority() {
        return anAuthorityAt(null);
    }

    /** @param place of ours, at which it is */
    public String anAuthorityAt(@Nullable String place) {
        var id = "authority-" + UUID.randomUUID().toString().substring(0, 13);
        given.publish(
                "ocma.divisions.authority.v1",
                new AuthorityPublished(
                        id,
                        "STATE",
                        Map.of("lv", "Izdomāta iestāde", "en", "An invented authority"),
                        place,
                        List.of("+37120000000"),
                        List.of("authority@example.org"),
                        List.of(),
                        null));
        Eventually.becomes(1L, () -> given.count("select count(*) from letterhead where id = ?", id));
        return id;
    }

    /** Makes the first weekday from that on a holiday, the only one of its year; the first working day after it. */
    public LocalDate afterAHolidayFrom(LocalDate day) {
        var holiday = weekdayFrom(day);
        given.publish(
                "ocma.divisions.calendar-year.v1",
                new CalendarYearPublished(
                        holiday.getYear(),
                        true,
                        List.of(new CalendarYearPublished.Day(
                                holiday, "HOLIDAY", Map.of("en", "An invented holiday"), null, true, List.of()))));
        Eventually.becomes(1L, () -> given.count("select count(*) from calendar_day where day = ?", holiday));
        return weekdayFrom(holiday.plusDays(1));
    }

    private static LocalDate weekdayFrom(LocalDate day) {
        return day.datesUntil(day.plusDays(7))
                .filter(each -> each.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .findFirst()
                .orElseThrow();
    }

    /** What checking in, calling and beginning to serve bring about. */
    public void serving(String visit) {
        change("update booking set status = 'SERVING' where id = ?", UUID.fromString(visit));
    }

    /** A service whose only version holds always. */
    public final class Service {

        private final String id;
        private final List<Fee> fees = new ArrayList<>();
        private final List<RefusalGround> grounds = new ArrayList<>();
        private @Nullable Dispute dispute;

        private Service(String id) {
            this.id = id;
        }

        public Service costs(Fee... each) {
            fees.addAll(List.of(each));
            return this;
        }

        public Service refusedFor(String code, @Nullable LocalDate from, @Nullable LocalDate to) {
            grounds.add(new RefusalGround(
                    code,
                    Map.of("lv", "Izdomāts pamats", "en", "An invented ground", "ru", "Вымышленное основание"),
                    LAW,
                    from,
                    to,
                    "invented"));
            return this;
        }

        public Service disputedAt(String authority, String period) {
            dispute = new Dispute(authority, period, LAW, false, "invented");
            return this;
        }

        /** Its id, once the service knows it. */
        public String published() {
            var version = new PublishedVersion(
                    UUID.randomUUID(),
                    null,
                    null,
                    Map.of("lv", "Izdomāts pakalpojums"),
                    List.of(),
                    null,
                    true,
                    true,
                    new PublishedVersion.Visit(null, 15, true),
                    true,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.copyOf(fees),
                    null,
                    null,
                    null,
                    null,
                    grounds.isEmpty() ? null : List.copyOf(grounds),
                    dispute,
                    null,
                    null,
                    List.of("invented"));
            given.service(new ServicePublished(
                    id,
                    Map.of("lv", "Izdomāts pakalpojums"),
                    true,
                    15,
                    true,
                    Map.of(),
                    null,
                    null,
                    null,
                    null,
                    1,
                    List.of(version)));
            Eventually.becomes(
                    (long) fees.size(),
                    () -> given.count(
                            "select coalesce(sum(jsonb_array_length(told #> '{versions,0,fees}')), -1) from service_terms where service = ?",
                            id));
            return id;
        }
    }
}
