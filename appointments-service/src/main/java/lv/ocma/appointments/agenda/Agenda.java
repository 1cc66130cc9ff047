package lv.ocma.appointments.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.appointments.booking.Company;
import lv.ocma.appointments.capacity.LiveTimes;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.queue.QueuePlaces;
import lv.ocma.appointments.queue.QueueRules;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.privacy.ColumnCipher;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads a place's day in two queries, whatever was on other days; each look is recorded (V2). */
@ApplicationScoped
class Agenda {

    private static final String BOOKED = """
            select b.status, b.id as appointment, b.reference, b.starts_at, b.ends_at, b.outside_hours, b.unserved, d.minutes as delay, b.language,
              b.contact_name, array(select i.service from booking_item i where i.booking = b.id order by i.position) as services,
              e.id as visit, e.number, e.arrived_at, e.counter, e.priority, coalesce(e.late, false) as late,
              e.warned_at is not null or exists (select from visit_incident i where i.visit in (b.id, e.id) and i.place = b.place) as warned,
              coalesce(e.entered_later, false) as entered_later,
              b.interpreter, b.accessibility is not null as accessibility, b.company_name, b.company_registration
            from booking b left join queue_entry e on e.booking = b.id left join visit_delay d on d.booking = b.id and d.starts_at = b.starts_at
            where b.place = :place and b.starts_at >= :from and b.starts_at < :to and b.status <> 'CANCELLED'
            order by b.starts_at, b.reference limit :most""";

    private static final String TICKETS = """
            select e.status, cast(null as uuid) as appointment, cast(null as text) as reference, cast(null as timestamptz) as starts_at,
              cast(null as timestamptz) as ends_at, false as outside_hours, false as unserved, cast(null as integer) as delay, e.language,
              e.contact_name, array(select i.service from queue_item i where i.entry = e.id order by i.position) as services,
              e.id as visit, e.number, e.arrived_at, e.counter, e.priority, e.late,
              e.warned_at is not null or exists (select from visit_incident i where i.visit = e.id and i.place = e.place) as warned, e.entered_later,
              e.interpreter, false as accessibility, cast(null as text) as company_name, cast(null as text) as company_registration
            from queue_entry e where e.place = :place and e.day = cast(:day as date) and e.kind <> 'BOOKED' and e.status <> 'CANCELLED'
            order by e.sequence limit :most""";

    /** More than any place serves in a day. */
    private static final int MOST = 1000;

    private final Session session;
    private final QueuePlaces places;
    private final QueueRules rules;
    private final LiveTimes live;
    private final ColumnCipher cipher;
    private final Audit audit;

    Agenda(Session session, QueuePlaces places, QueueRules rules, LiveTimes live, ColumnCipher cipher, Audit audit) {
        this.session = session;
        this.places = places;
        this.rules = rules;
        this.live = live;
        this.cipher = cipher;
        this.audit = audit;
    }

    AgendaView of(String place, @Nullable LocalDate wanted, Caller caller) {
        places.requireStaff(place, caller);
        var day = wanted == null ? places.today() : wanted;
        var now = places.now();
        var lateAfter = rules.of(place).checkInAfter();
        var numbers = places.numbers(place);
        var lines = Stream.concat(booked(place, day).stream(), tickets(place, day).stream())
                .map(line -> line.shown(
                        now, lateAfter, numbers.get(String.valueOf(line.queued().counter()))))
                .toList();
        audit.read(caller, "agenda.read", "agenda", place + " " + day, place, null);
        var counts = lines.stream()
                .collect(Collectors.groupingBy(AgendaView.Line::state, LinkedHashMap::new, Collectors.counting()));
        return new AgendaView(place, day, Zones.inRiga(now), counts, lines, live(place, day, numbers));
    }

    private List<AgendaView.Live> live(String place, LocalDate day, Map<String, Integer> numbers) {
        return live.at(place, new PlaceDay(place, day).span()).stream()
                .map(time -> new AgendaView.Live(
                        numbers.get(time.counter()),
                        Zones.inRiga(time.during().start()),
                        Zones.inRiga(time.during().end())))
                .toList();
    }

    private List<AgendaLine> booked(String place, LocalDate day) {
        var query = session.createNativeQuery(BOOKED, Tuple.class);
        query.setParameter("place", place)
                .setParameter("from", day.atStartOfDay(Zones.RIGA).toInstant())
                .setParameter("to", day.plusDays(1).atStartOfDay(Zones.RIGA).toInstant())
                .setParameter("most", MOST);
        return read(query);
    }

    private List<AgendaLine> tickets(String place, LocalDate day) {
        var query = session.createNativeQuery(TICKETS, Tuple.class);
        query.setParameter("place", place).setParameter("day", day.toString()).setParameter("most", MOST);
        return read(query);
    }

    private List<AgendaLine> read(NativeQuery<Tuple> query) {
        return query
                .addScalar("status", String.class)
                .addScalar("appointment", UUID.class)
                .addScalar("reference", String.class)
                .addScalar("starts_at", Instant.class)
                .addScalar("ends_at", Instant.class)
                .addScalar("outside_hours", Boolean.class)
                .addScalar("unserved", Boolean.class)
                .addScalar("delay", Integer.class)
                .addScalar("language", String.class)
                .addScalar("contact_name", String.class)
                .addScalar("services", String[].class)
                .addScalar("visit", UUID.class)
                .addScalar("number", String.class)
                .addScalar("arrived_at", Instant.class)
                .addScalar("counter", String.class)
                .addScalar("priority", String.class)
                .addScalar("late", Boolean.class)
                .addScalar("warned", Boolean.class)
                .addScalar("entered_later", Boolean.class)
                .addScalar("interpreter", Boolean.class)
                .addScalar("accessibility", Boolean.class)
                .addScalar("company_name", String.class)
                .addScalar("company_registration", String.class)
                .getResultList()
                .stream()
                .map(this::line)
                .toList();
    }

    private AgendaLine line(Tuple row) {
        return new AgendaLine(
                row.get("status", String.class),
                row.get("appointment", UUID.class),
                row.get("reference", String.class),
                row.get("starts_at", Instant.class),
                row.get("ends_at", Instant.class),
                row.get("outside_hours", Boolean.class),
                row.get("unserved", Boolean.class),
                row.get("interpreter", Boolean.class),
                row.get("accessibility", Boolean.class),
                row.get("delay", Integer.class),
                row.get("language", String.class),
                decrypted(row, "contact_name"),
                company(row),
                List.of(row.get("services", String[].class)),
                new AgendaLine.Queued(
                        row.get("visit", UUID.class),
                        row.get("number", String.class),
                        row.get("arrived_at", Instant.class),
                        row.get("counter", String.class),
                        row.get("priority", String.class),
                        row.get("late", Boolean.class),
                        row.get("warned", Boolean.class),
                        row.get("entered_later", Boolean.class)));
    }

    private @Nullable String company(Tuple row) {
        var name = decrypted(row, "company_name");
        var registration = decrypted(row, "company_registration");
        return name == null || registration == null ? null : new Company(registration, name).named();
    }

    private @Nullable String decrypted(Tuple row, String column) {
        var value = row.get(column, String.class);
        return value == null ? null : cipher.decrypt(value);
    }
}
