package lv.ocma.appointments.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.ocma.contracts.divisions.HoursPublished;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The projection of places, counters and effective hours; each event replaces what was told before. Dates and local times
 * travel as text: as values they would be shifted by the zone that timestamps are bound in.
 */
@ApplicationScoped
public class Places {

    private static final Set<String> TERRITORIAL_UNITS = Set.of("DIVISION", "BRANCH");

    private final Session session;
    private final StaffingText staffing;
    private final Blocks blocks;
    private final NameText words;

    Places(Session session, StaffingText staffing, Blocks blocks, NameText words) {
        this.session = session;
        this.staffing = staffing;
        this.blocks = blocks;
        this.words = words;
    }

    /** What a calendar says of it; of a place that is not known, nothing. */
    public PlaceWords words(String id) {
        return session
                .createNativeQuery("select cast(name as text) as name, address from place where id = :id", Tuple.class)
                .addScalar("name", String.class)
                .addScalar("address", String.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> new PlaceWords(words.read(row.get("name", String.class)), row.get("address", String.class)))
                .findFirst()
                .orElseGet(() -> new PlaceWords(Map.of(), null));
    }

    private static @Nullable String address(PlacePublished.@Nullable Address address) {
        return address == null
                ? null
                : String.join(", ", address.thoroughfare(), address.postName(), address.postCode());
    }

    public Optional<Place> find(String id) {
        var rows = session.createNativeQuery("""
                        select p.parent, p.territorial_unit, p.offered, p.refused, c.id as counter, c.services, cast(c.valid_from as text) as valid_from,
                          cast(c.valid_to as text) as valid_to, cast(c.staffing as text) as staffing
                        from place p left join counter c on c.place = p.id
                        where p.id = :id order by c.number, c.id""", Tuple.class)
                .addScalar("parent", String.class)
                .addScalar("territorial_unit", Boolean.class)
                .addScalar("offered", String[].class)
                .addScalar("refused", String[].class)
                .addScalar("counter", String.class)
                .addScalar("services", String[].class)
                .addScalar("valid_from", String.class)
                .addScalar("valid_to", String.class)
                .addScalar("staffing", String.class)
                .setParameter("id", id)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var blocked = blocks.live(id);
        var counters = rows.stream()
                .filter(row -> row.get("counter") != null)
                .map(this::counter)
                .map(counter -> counter.without(blocked))
                .toList();
        var place = rows.getFirst();
        return Optional.of(new Place(id, place.get("parent", String.class), counters, offers(place)));
    }

    /** Staff of the place, or of the division that it is a branch of; who is none of them does not learn whether there is such a place. */
    public Place requireStaff(String id, Caller caller) {
        var place = find(id);
        if (!caller.worksAt(id, place.map(Place::parent).orElse(null))) {
            throw new Forbidden("other-division");
        }
        return place.orElseThrow(() -> new NotFound("not-found"));
    }

    private static Offers offers(Tuple row) {
        return new Offers(
                row.get("territorial_unit", Boolean.class),
                Set.of(row.get("offered", String[].class)),
                Set.of(row.get("refused", String[].class)));
    }

    private Counter counter(Tuple row) {
        var services = row.get("services", String[].class);
        return new Counter(
                row.get("counter", String.class),
                services == null ? null : Set.of(services),
                date(row.get("valid_from", String.class)),
                date(row.get("valid_to", String.class)),
                staffing.read(row.get("staffing", String.class)));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** What stands above each counter of the place, by the id of the counter. */
    public Map<String, Integer> numbers(String place) {
        return session
                .createNativeQuery("select id, number from counter where place = :place", Tuple.class)
                .setParameter("place", place)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get("id", String.class), row -> row.get("number", Integer.class)));
    }

    /** Effective openings of the place in order, both days inclusive; a day about which nothing was told has none. */
    public List<Opening> openings(String place, LocalDate from, LocalDate to) {
        return Opening.joined(session
                .createNativeQuery("""
                                select cast(day as text) as day, cast(opens as text) as opens, cast(closes as text) as closes,
                                  cast(coalesce(stands_for, day) as text) as stands_for
                                from opening where place = :place and day between cast(:from as date) and cast(:to as date)
                                order by day, opens""", Tuple.class)
                .setParameter("place", place)
                .setParameter("from", from.toString())
                .setParameter("to", to.toString())
                .getResultList()
                .stream()
                .map(row -> new Opening(
                        LocalDate.parse(row.get("day", String.class)),
                        LocalTime.parse(row.get("opens", String.class)),
                        LocalTime.parse(row.get("closes", String.class)),
                        LocalDate.parse(row.get("stands_for", String.class)).getDayOfWeek()))
                .toList());
    }

    /**
     * Until the transaction ends, neither the counters of the place nor its hours of that day become others: who relies on them is seen by
     * whoever changes them.
     */
    public void hold(String place, LocalDate day) {
        hold(place);
        session.createNativeQuery(
                        "select 1 from opening where place = :place and day = cast(:day as date) order by opens for share",
                        Integer.class)
                .setParameter("place", place)
                .setParameter("day", day.toString())
                .getResultList();
    }

    /** As {@link #hold(String, LocalDate)}, for all days: hours change only while their place is locked. */
    public void hold(String place) {
        session.createNativeQuery("select 1 from place where id = :place for share", Integer.class)
                .setParameter("place", place)
                .getResultList();
    }

    /** As {@link #hold(String)}, without waiting for who is changing the place; false where somebody is. */
    public boolean isHeldAtOnce(String place) {
        return !session.createNativeQuery("select 1 from place where id = :place for share skip locked", Integer.class)
                .setParameter("place", place)
                .getResultList()
                .isEmpty();
    }

    /** The next place in the order of ids; empty behind the last. */
    public Optional<String> after(String id) {
        return session.createNativeQuery("select id from place where id > :id order by id limit 1", String.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** Whoever wants to {@link #hold} the place waits until the transaction ends. */
    public void lock(String place) {
        session.createNativeQuery("select 1 from place where id = :place for no key update", Integer.class)
                .setParameter("place", place)
                .getResultList();
    }

    void replace(PlacePublished told) {
        session.createNativeMutationQuery("""
                        insert into place (id, parent, territorial_unit, offered, refused, latitude, longitude, features_there, features_missing,
                          name, address, head_office)
                        values (:id, :parent, :unit, :offered, :refused, :latitude, :longitude, :there, :missing, cast(:name as jsonb), :address,
                          :headOffice)
                        on conflict (id) do update
                        set parent = excluded.parent, territorial_unit = excluded.territorial_unit,
                          offered = excluded.offered, refused = excluded.refused,
                          latitude = excluded.latitude, longitude = excluded.longitude,
                          features_there = excluded.features_there, features_missing = excluded.features_missing,
                          name = excluded.name, address = excluded.address, head_office = excluded.head_office""")
                .setParameter("id", told.id())
                .setParameter("parent", told.parent(), String.class)
                .setParameter("unit", TERRITORIAL_UNITS.contains(told.kind()))
                .setParameter("offered", services(told, true), String[].class)
                .setParameter("refused", services(told, false), String[].class)
                .setParameter(
                        "latitude",
                        told.location() == null ? null : told.location().latitude(),
                        Double.class)
                .setParameter(
                        "longitude",
                        told.location() == null ? null : told.location().longitude(),
                        Double.class)
                .setParameter("there", features(told, true), String[].class)
                .setParameter("missing", features(told, false), String[].class)
                .setParameter("name", words.written(told.name()))
                .setParameter("address", address(told.address()), String.class)
                .setParameter("headOffice", told.kind().equals("HEADQUARTERS"))
                .executeUpdate();
        session.createNativeMutationQuery("delete from counter where place = :place")
                .setParameter("place", told.id())
                .executeUpdate();
        for (var counter : told.counters()) {
            insert(told.id(), counter);
        }
    }

    private static String[] services(PlacePublished told, boolean offered) {
        var shown = told.shown();
        return shown == null || shown.services() == null
                ? new String[0]
                : shown.services().stream()
                        .filter(offer -> offer.offered() == offered)
                        .map(PlacePublished.Offer::service)
                        .toArray(String[]::new);
    }

    private static String[] features(PlacePublished told, boolean there) {
        var known = told.accessibility();
        return known == null
                ? new String[0]
                : known.entrySet().stream()
                        .filter(feature -> feature.getValue() == there)
                        .map(Map.Entry::getKey)
                        .toArray(String[]::new);
    }

    private void insert(String place, PlacePublished.Counter counter) {
        var services = counter.services();
        session.createNativeMutationQuery("""
                        insert into counter (id, place, number, services, valid_from, valid_to, staffing)
                        values (:id, :place, :number, :services, cast(:from as date), cast(:to as date), cast(:staffing as jsonb))""")
                .setParameter("id", counter.id())
                .setParameter("place", place)
                .setParameter("number", counter.number())
                .setParameter("services", services == null ? null : services.toArray(String[]::new), String[].class)
                .setParameter("from", text(counter.validFrom()), String.class)
                .setParameter("to", text(counter.validTo()), String.class)
                .setParameter("staffing", staffing.written(counter.staffing()), String.class)
                .executeUpdate();
    }

    void replace(HoursPublished told) {
        var month = YearMonth.parse(told.month());
        session.createNativeMutationQuery("""
                        delete from opening
                        where place = :place and day between cast(:first as date) and cast(:last as date)""")
                .setParameter("place", told.place())
                .setParameter("first", month.atDay(1).toString())
                .setParameter("last", month.atEndOfMonth().toString())
                .executeUpdate();
        for (var day : told.days()) {
            for (var interval : day.intervals()) {
                open(told.place(), day, interval);
            }
        }
    }

    private void open(String place, HoursPublished.Day day, HoursPublished.Interval interval) {
        session.createNativeMutationQuery("""
                        insert into opening (place, day, opens, closes, stands_for)
                        values (:place, cast(:day as date), cast(:opens as time), cast(:closes as time), cast(:standsFor as date))""")
                .setParameter("place", place)
                .setParameter("day", day.date().toString())
                .setParameter("opens", interval.opens().toString())
                .setParameter("closes", interval.closes().toString())
                .setParameter("standsFor", text(day.standsFor()), String.class)
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
