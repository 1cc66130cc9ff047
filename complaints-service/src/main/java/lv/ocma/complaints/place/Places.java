package lv.ocma.complaints.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The projection of places; each event replaces what was told before. */
@ApplicationScoped
public class Places {

    private static final String HEADQUARTERS = "HEADQUARTERS";
    private static final String SELECT = "select id, parent, kind, cast(name as text) as name from place where ";
    private static final TypeReference<Map<String, String>> BY_LANGUAGE = new TypeReference<>() {};

    private final Session session;
    private final ObjectMapper json;

    Places(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    public Optional<Place> find(String id) {
        return found(session.createNativeQuery(SELECT + "id = :id", Tuple.class).setParameter("id", id));
    }

    /** Those of them that are known, by id, in one query. */
    public Map<String, Place> byIds(Set<String> ids) {
        return session
                .createNativeQuery(SELECT + "id = any(:ids)", Tuple.class)
                .setParameter("ids", ids.toArray(String[]::new), String[].class)
                .getResultList()
                .stream()
                .map(this::place)
                .collect(Collectors.toMap(Place::id, each -> each));
    }

    /** Where what concerns no division, or the head of one, is examined; empty until divisions-service has told of it. */
    public Optional<Place> headquarters() {
        return found(session.createNativeQuery(SELECT + "kind = :kind order by id fetch first row only", Tuple.class)
                .setParameter("kind", HEADQUARTERS));
    }

    /** {@link Invalid} where a body names another as its {@code place}. */
    public void requireKnown(String place) {
        if (find(place).isEmpty()) {
            throw new Invalid(Violation.body("/place", "unknown-place"));
        }
    }

    /** {@link Forbidden} for whom it is the business of others: employees of a division work at its branches too. */
    public void requireWork(String place, Caller caller) {
        var parent = find(place).map(Place::parent).orElse(null);
        if (!caller.worksAt(place, parent)) {
            throw new Forbidden("other-division");
        }
    }

    /** These places and the branches of those among them that are divisions. */
    public Set<String> within(Set<String> divisions) {
        var all = new HashSet<>(divisions);
        all.addAll(session.createNativeQuery("select id from place where parent = any(:divisions)", String.class)
                .setParameter("divisions", divisions.toArray(String[]::new), String[].class)
                .getResultList());
        return all;
    }

    /** Ids of all that were ever told of: as many as the office has. */
    public Set<String> all() {
        return Set.copyOf(
                session.createNativeQuery("select id from place", String.class).getResultList());
    }

    void replace(PlacePublished told) {
        session.createNativeMutationQuery("""
                        insert into place (id, parent, kind, name) values (:id, :parent, :kind, cast(:name as jsonb))
                        on conflict on constraint place_pk do update set parent = excluded.parent, kind = excluded.kind, name = excluded.name""")
                .setParameter("id", told.id())
                .setParameter("parent", told.parent(), String.class)
                .setParameter("kind", told.kind())
                .setParameter("name", written(told.name()))
                .executeUpdate();
    }

    private Optional<Place> found(NativeQuery<Tuple> query) {
        return query.getResultList().stream().findFirst().map(this::place);
    }

    private Place place(Tuple row) {
        try {
            return new Place(
                    row.get("id", String.class),
                    row.get("parent", String.class),
                    row.get("kind", String.class),
                    json.readValue(row.get("name", String.class), BY_LANGUAGE));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the name of a place cannot be read", e);
        }
    }

    private String written(Map<String, String> name) {
        try {
            return json.writeValueAsString(name);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
