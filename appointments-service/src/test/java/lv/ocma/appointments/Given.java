package lv.ocma.appointments;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.divisions.HoursPublished;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.contracts.divisions.StaffMemberPublished;
import lv.ocma.platform.events.EventCodec;
import lv.ocma.platform.testing.OwnRecords;
import lv.ocma.platform.time.Zones;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tells the service of places, hours and services as divisions-service does: over Kafka. Ids differ with every call. */
@ApplicationScoped
public class Given extends Rows {

    private final AgroalDataSource database;
    private final EventCodec codec;
    private final Clock clock;
    private final KafkaProducer<String, String> kafka;

    Given(
            AgroalDataSource database,
            EventCodec codec,
            Clock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.database = database;
        this.codec = codec;
        this.clock = clock;
        var settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG, OwnRecords.class.getName());
        this.kafka = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    @PreDestroy
    void close() {
        kafka.close();
    }

    /** A day that can be booked, weeks from any clock change's effect on "today". */
    public LocalDate aDay() {
        return today().plusDays(10);
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Zones.RIGA));
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    AgroalDataSource database() {
        return database;
    }

    public PlaceGiven aPlace() {
        return new PlaceGiven("place-" + unique());
    }

    public String aService(int minutesPerPerson) {
        var id = "service-" + unique();
        service(id, true, minutesPerPerson);
        return id;
    }

    public String aServiceWithoutVisit() {
        var id = "service-" + unique();
        service(id, false, 15);
        return id;
    }

    public void service(String id, boolean bookable, int minutesPerPerson) {
        service(new ServicePublished(id, Map.of("lv", id), bookable, minutesPerPerson, true, Map.of()));
    }

    public void service(ServicePublished told) {
        publish("ocma.divisions.service.v1", told);
        eventually(
                "select count(*) from service where id = ? and bookable = " + told.bookable()
                        + " and minutes_per_person = " + told.minutesPerPerson(),
                told.id(),
                1);
    }

    /** An employee of the directory; invented. Id of theirs. */
    public String anEmployee(String subject, String givenName, String familyName) {
        return anEmployee(subject, givenName, familyName, null);
    }

    /** @param place where they work */
    public String anEmployee(String subject, String givenName, String familyName, @Nullable String place) {
        var id = UUID.randomUUID().toString();
        publish(
                "ocma.divisions.staff-member.v1",
                new StaffMemberPublished(
                        id,
                        "EMPLOYED",
                        subject,
                        givenName,
                        familyName,
                        Map.of(),
                        Map.of(),
                        place,
                        null,
                        null,
                        null,
                        List.of(),
                        true));
        eventually("select count(*) from employee where id = ?", id, 1);
        return id;
    }

    /**
     * As the directory tells it.
     *
     * @param subject null once the directory has erased who it was
     */
    public void hasLeft(String employee, @Nullable String subject) {
        publish(
                "ocma.divisions.staff-member.v1",
                new StaffMemberPublished(
                        employee, "LEFT", subject, null, null, Map.of(), Map.of(), null, null, null, null, List.of(),
                        null));
        if (subject == null) {
            eventually("select count(*) from employee where id = ?", employee, 0);
        } else {
            eventually("select count(*) from employee where id = ? and gone", employee, 1);
        }
    }

    /** As if so many others of the same client had taken one like it. */
    public void copiesOf(String ticket, int count) {
        change(
                "insert into queue_entry (id, version, place, day, kind, sequence, number, status, late, minutes, arrived_at, calls, entered_later,"
                        + " language, channel, client, on_behalf) select gen_random_uuid(), 0, place, day, kind, (select last_number from queue_day d where d.place = e.place and d.day = e.day) + n, 'R' || n, status, late,"
                        + " minutes, arrived_at, 0, false, language, channel, client, on_behalf from queue_entry e, generate_series(1, ?) n where id = ?",
                count,
                UUID.fromString(ticket));
        change(
                "update queue_day d set last_number = last_number + ? from queue_entry e where e.place = d.place and e.day = d.day and e.id = ?",
                count,
                UUID.fromString(ticket));
    }

    /** A place that becomes known with {@link #published()}; days without hours are closed. */
    public final class PlaceGiven {

        private final String id;
        private final Map<LocalDate, List<HoursPublished.Interval>> hours = new TreeMap<>();
        private final Map<LocalDate, LocalDate> standingFor = new HashMap<>();
        private final List<PlacePublished.Offer> offers = new ArrayList<>();
        private List<PlacePublished.Counter> counters;
        private final Map<String, Boolean> accessibility = new HashMap<>();
        private PlacePublished.@Nullable Location location;
        private String parent = "";
        private String kind = "DIVISION";
        private PlacePublished.@Nullable Address address;

        private PlaceGiven(String id) {
            this.id = id;
            this.counters = plain(1);
        }

        private List<PlacePublished.Counter> plain(int count) {
            return IntStream.rangeClosed(1, count)
                    .mapToObj(number -> new PlacePublished.Counter(id + "/" + number, number, true))
                    .toList();
        }

        public PlaceGiven branchOf(String division) {
            this.parent = division;
            this.kind = "BRANCH";
            return this;
        }

        public PlaceGiven at(String thoroughfare, String postName, String postCode) {
            this.address = new PlacePublished.Address(thoroughfare, postName, postCode, "LV");
            return this;
        }

        public PlaceGiven headOffice() {
            this.kind = "HEADQUARTERS";
            return this;
        }

        public PlaceGiven counters(int count) {
            this.counters = plain(count);
            return this;
        }

        /** One counter after the other: what each can serve (null for all), and when it is staffed (null for always). */
        public PlaceGiven counter(@Nullable List<String> services, @Nullable List<PlacePublished.Staffing> staffing) {
            return counter(services, null, null, staffing);
        }

        public PlaceGiven counter(
                @Nullable List<String> services,
                @Nullable LocalDate from,
                @Nullable LocalDate to,
                @Nullable List<PlacePublished.Staffing> staffing) {
            var more = new ArrayList<>(
                    counters.stream().filter(counter -> !counter.assumed()).toList());
            int number = more.size() + 1;
            more.add(new PlacePublished.Counter(
                    id + "/" + number, number, false, null, null, services, from, to, staffing));
            this.counters = List.copyOf(more);
            return this;
        }

        /** Tells that there is one counter for these services in stead of those before, with the number of the first. */
        public void onlyCounter(List<String> services) {
            this.counters = List.of();
            counter(services, null).published();
            eventually("select count(*) from counter where place = ? and services is not null", id, 1);
        }

        /** What a source says of a service at this place alone. */
        public PlaceGiven says(String service, boolean offered) {
            offers.add(new PlacePublished.Offer(service, offered, "invented"));
            return this;
        }

        /** Tells the same place anew, with a source that says it does not offer the service. */
        public void refuses(String service) {
            says(service, false).published();
            eventually("select count(*) from place where id = ? and cardinality(refused) > 0", id, 1);
        }

        /** A moved working day. */
        public PlaceGiven standsFor(LocalDate day, LocalDate other) {
            standingFor.put(day, other);
            return this;
        }

        /** Where it is on the map. */
        public PlaceGiven at(double latitude, double longitude) {
            this.location = new PlacePublished.Location(latitude, longitude);
            return this;
        }

        /** What is known to be there, or to be missing. */
        public PlaceGiven has(String feature, boolean there) {
            accessibility.put(feature, there);
            return this;
        }

        public PlaceGiven open(LocalDate day, String opens, String closes) {
            hours.computeIfAbsent(day, each -> new ArrayList<>())
                    .add(new HoursPublished.Interval(LocalTime.parse(opens), LocalTime.parse(closes)));
            return this;
        }

        /** Id of the place, once the service knows it, and holds nothing more for that. */
        public String published() {
            var told = new ArrayList<UUID>();
            told.add(send(
                    "ocma.divisions.place.v1",
                    new PlacePublished(
                            id,
                            kind,
                            parent.isEmpty() ? null : parent,
                            Map.of("lv", id),
                            address,
                            List.of(),
                            List.of(),
                            counters,
                            Map.of(),
                            location,
                            Map.copyOf(accessibility),
                            null,
                            null,
                            null,
                            shown())));
            hours.keySet().stream()
                    .map(YearMonth::from)
                    .distinct()
                    .map(month -> new HoursPublished(id, month.toString(), days(month)))
                    .forEach(ofMonth -> told.add(send("ocma.divisions.hours.v1", ofMonth)));
            told.forEach(Given.this::takenIn);
            return id;
        }

        private PlacePublished.Shown shown() {
            var nothing = new PlacePublished.Wording(Map.of(), List.of(), null);
            return new PlacePublished.Shown(
                    1,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    offers,
                    null,
                    nothing,
                    nothing,
                    null,
                    List.of("invented"),
                    null);
        }

        /** Tells other hours of the same place. */
        public void closed(LocalDate day) {
            hours.put(day, List.of());
            published();
        }

        /** Tells other hours of the same place. */
        public void opensInstead(LocalDate day, String opens, String closes) {
            hours.remove(day);
            open(day, opens, closes).published();
        }

        private List<HoursPublished.Day> days(YearMonth month) {
            return IntStream.rangeClosed(1, month.lengthOfMonth())
                    .mapToObj(month::atDay)
                    .map(day -> new HoursPublished.Day(
                            day, "REGULAR", hours.getOrDefault(day, List.of()), standingFor.get(day)))
                    .toList();
        }
    }

    public void publish(String topic, Event event) {
        var _ = send(topic, event);
    }

    /**
     * What was told may change nothing that could be seen, and its visits are locked all the same while it is looked at: the job that proposes other
     * times passes over them then, and a test which calls it once would wait in vain.
     */
    private void takenIn(UUID event) {
        eventually("select count(*) from inbox where event_id = ?::uuid", event.toString(), 1);
    }

    /** Id of the event. */
    private UUID send(String topic, Event event) {
        var id = UUID.randomUUID();
        var type = event.getClass()
                .getAnnotation(lv.ocma.contracts.EventContract.class)
                .type();
        var record = new ProducerRecord<>(topic, event.aggregateId(), codec.encode(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        type,
                        "ce_time",
                        clock.instant().toString(),
                        "ce_subject",
                        event.aggregateId(),
                        "ce_sequence",
                        Long.toString(System.nanoTime()),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            kafka.send(record).get();
            return id;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
