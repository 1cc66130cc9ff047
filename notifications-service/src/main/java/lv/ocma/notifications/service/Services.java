package lv.ocma.notifications.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.Optional;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.platform.together.OncePerTransaction;
import org.hibernate.Session;

/** The projection of services; each event replaces what was told before. */
@ApplicationScoped
public class Services {

    private static final TypeReference<Map<String, String>> BY_LANGUAGE = new TypeReference<>() {};

    private final Session session;
    private final ObjectMapper json;
    private final OncePerTransaction once;

    Services(Session session, ObjectMapper json, OncePerTransaction once) {
        this.session = session;
        this.json = json;
        this.once = once;
    }

    public Optional<Service> find(String id) {
        return once.read(Services.class, id, () -> stored(id));
    }

    private Optional<Service> stored(String id) {
        return session.createNativeQuery(
                        "select cast(name as text) as name, cast(bring as text) as bring from service where id = :id",
                        Tuple.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(row -> service(id, row));
    }

    void replace(ServicePublished told) {
        once.forget(Services.class);
        try {
            session.createNativeMutationQuery("""
                            insert into service (id, name, bring) values (:id, cast(:name as jsonb), cast(:bring as jsonb))
                            on conflict on constraint service_pk do update set name = excluded.name, bring = excluded.bring""")
                    .setParameter("id", told.id())
                    .setParameter("name", json.writeValueAsString(told.name()))
                    .setParameter("bring", json.writeValueAsString(told.bring()))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Service service(String id, Tuple row) {
        try {
            return new Service(
                    id,
                    json.readValue(row.get("name", String.class), BY_LANGUAGE),
                    json.readValue(row.get("bring", String.class), BY_LANGUAGE));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("service " + id + " cannot be read", e);
        }
    }
}
