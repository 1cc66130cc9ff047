package lv.ocma.notifications.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.contracts.divisions.PlacePublished.Address;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.together.OncePerTransaction;
import org.hibernate.Session;

/** The projection of places; each event replaces what was told before. */
@ApplicationScoped
public class Places {

    private static final TypeReference<Map<String, String>> BY_LANGUAGE = new TypeReference<>() {};
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

    private final Session session;
    private final ObjectMapper json;
    private final OncePerTransaction once;

    Places(Session session, ObjectMapper json, OncePerTransaction once) {
        this.session = session;
        this.json = json;
        this.once = once;
    }

    public Optional<Place> find(String id) {
        return once.read(Places.class, id, () -> stored(id));
    }

    private Optional<Place> stored(String id) {
        return session.createNativeQuery("""
                        select parent, cast(name as text) as name, cast(address as text) as address,
                          cast(phones as text) as phones, cast(emails as text) as emails, cast(house_rules as text) as house_rules
                        from place where id = :id""", Tuple.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(row -> place(id, row));
    }

    /** Fails while the place has not been heard of yet: what was to be told of it is tried again later. */
    public Place heardOf(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("place " + id + " is not known yet"));
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

    void replace(PlacePublished told) {
        once.forget(Places.class);
        session.createNativeMutationQuery("""
                        insert into place (id, parent, name, address, phones, emails, house_rules)
                        values (:id, :parent, cast(:name as jsonb), cast(:address as jsonb), cast(:phones as jsonb),
                          cast(:emails as jsonb), cast(:houseRules as jsonb))
                        on conflict on constraint place_pk do update set parent = excluded.parent, name = excluded.name,
                          address = excluded.address, phones = excluded.phones, emails = excluded.emails,
                          house_rules = excluded.house_rules""")
                .setParameter("id", told.id())
                .setParameter("parent", told.parent(), String.class)
                .setParameter("name", written(told.name()))
                .setParameter("address", told.address() == null ? null : written(told.address()), String.class)
                .setParameter("phones", written(told.phones()))
                .setParameter("emails", written(told.emails()))
                .setParameter("houseRules", written(told.houseRules()))
                .executeUpdate();
    }

    private Place place(String id, Tuple row) {
        try {
            var address = row.get("address", String.class);
            return new Place(
                    id,
                    row.get("parent", String.class),
                    json.readValue(row.get("name", String.class), BY_LANGUAGE),
                    address == null ? null : json.readValue(address, Address.class),
                    json.readValue(row.get("phones", String.class), LIST),
                    json.readValue(row.get("emails", String.class), LIST),
                    json.readValue(row.get("house_rules", String.class), BY_LANGUAGE));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("place " + id + " cannot be read", e);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
