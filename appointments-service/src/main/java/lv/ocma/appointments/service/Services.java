package lv.ocma.appointments.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.PublishedVersion;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;

/** The projection of services; each event replaces what was told before. */
@ApplicationScoped
public class Services {

    private static final String SELECT =
            "select id, bookable, minutes_per_person, cast(versions as text) as versions from service where ";

    private final Session session;
    private final ObjectMapper json;
    private final Clock clock;

    Services(Session session, ObjectMapper json, Clock clock) {
        this.session = session;
        this.json = json;
        this.clock = clock;
    }

    /** What the customer should know of a service, as far as it was told. */
    public Optional<ServiceWords> words(String id) {
        return session.createNativeQuery(
                        "select cast(name as text) as name, cast(bring as text) as bring, cast(identity_document as text) as document"
                                + " from service where id = :id",
                        Tuple.class)
                .addScalar("name", String.class)
                .addScalar("bring", String.class)
                .addScalar("document", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> new ServiceWords(words(row, "name"), words(row, "bring"), words(row, "document")));
    }

    /** What some services are called, by id; one whose name is not known is absent. */
    public Map<String, Map<String, String>> names(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return session
                .createNativeQuery(
                        "select id, cast(name as text) as name from service where id in (:ids) and name is not null",
                        Tuple.class)
                .addScalar("id", String.class)
                .addScalar("name", String.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get("id", String.class), row -> words(row, "name")));
    }

    private Map<String, String> words(Tuple row, String column) {
        var text = row.get(column, String.class);
        try {
            return text == null ? Map.of() : json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The words of a service cannot be read", e);
        }
    }

    public Optional<Service> find(String id) {
        return find(List.of(id)).values().stream().findFirst();
    }

    /** By id; one that is not known is absent. */
    public Map<String, Service> find(Collection<String> ids) {
        return session
                .createNativeQuery(SELECT + "id in (:ids)", Tuple.class)
                .addScalar("id", String.class)
                .addScalar("bookable", Boolean.class)
                .addScalar("minutes_per_person", Integer.class)
                .addScalar("versions", String.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(this::service)
                .collect(Collectors.toMap(Service::id, Function.identity()));
    }

    /** All that need a visit in person on that day, by id: as many as the catalogue has. */
    public List<Service> bookableOn(LocalDate day) {
        return session
                .createNativeQuery(SELECT + "true order by id", Tuple.class)
                .addScalar("id", String.class)
                .addScalar("bookable", Boolean.class)
                .addScalar("minutes_per_person", Integer.class)
                .addScalar("versions", String.class)
                .getResultList()
                .stream()
                .map(this::service)
                .filter(service -> service.minutesOn(day).isPresent())
                .toList();
    }

    private Service service(Tuple row) {
        var versions = row.get("versions", String.class);
        int minutes = row.get("minutes_per_person", Integer.class);
        return new Service(
                row.get("id", String.class),
                row.get("bookable", Boolean.class),
                minutes,
                versions == null ? List.of() : known(read(versions), minutes));
    }

    /** Where the only one was withdrawn it is known that there is no day, which is not the same as that none is known. */
    private static List<Service.Version> known(List<Service.Version> versions, int minutes) {
        return versions.isEmpty() ? List.of(new Service.Version(null, null, false, minutes)) : versions;
    }

    private List<Service.Version> read(String versions) {
        try {
            return json.readValue(versions, new TypeReference<List<Service.Version>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The versions of a service cannot be read", e);
        }
    }

    void replace(ServicePublished told) {
        session.createNativeMutationQuery("""
                        insert into service (id, bookable, minutes_per_person, versions, name, bring, identity_document)
                        values (:id, :bookable, :minutes, cast(:versions as jsonb), cast(:name as jsonb), cast(:bring as jsonb),
                          cast(:document as jsonb))
                        on conflict (id) do update
                        set bookable = excluded.bookable, minutes_per_person = excluded.minutes_per_person,
                          versions = excluded.versions,
                          name = excluded.name, bring = excluded.bring, identity_document = excluded.identity_document""")
                .setParameter("id", told.id())
                .setParameter("bookable", told.bookable())
                .setParameter("minutes", told.minutesPerPerson())
                .setParameter(
                        "versions", told.versions() == null ? null : text(versions(told.versions())), String.class)
                .setParameter("name", text(told.name()))
                .setParameter("bring", text(told.bring()))
                .setParameter("document", text(identityDocument(told)))
                .executeUpdate();
    }

    /** As the version of today has it; a service with nothing of its own leaves it at what holds everywhere. */
    private Map<String, String> identityDocument(ServicePublished told) {
        var today = clock.instant().atZone(Zones.RIGA).toLocalDate();
        return Stream.ofNullable(told.versions())
                .flatMap(List::stream)
                .filter(version -> holds(version, today))
                .map(PublishedVersion::identityDocument)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Map.of());
    }

    private static boolean holds(PublishedVersion version, LocalDate day) {
        return (version.validFrom() == null || !version.validFrom().isAfter(day))
                && (version.validTo() == null || !version.validTo().isBefore(day));
    }

    private static List<Service.Version> versions(List<PublishedVersion> told) {
        return told.stream()
                .map(version -> new Service.Version(
                        version.validFrom(),
                        version.validTo(),
                        version.bookable(),
                        version.visit().minutesPerPerson()))
                .toList();
    }

    private String text(Object told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is told of a service cannot be written", e);
        }
    }
}
