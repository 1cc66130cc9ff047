package lv.ocma.divisions.centre;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import org.hibernate.Session;

/** Every list that was loaded, as it was sent; the newest holds. */
@ApplicationScoped
class ServiceCentreLists {

    private final Session session;
    private final ObjectMapper json;

    ServiceCentreLists(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** @param version 0 while none was ever loaded */
    record Loaded(long version, ServiceCentreList list) {}

    Loaded newest() {
        return session.createNativeQuery(
                        "select version, cast(content as text) as content from service_centre_list order by version desc limit 1",
                        Tuple.class)
                .getResultStream()
                .findFirst()
                .map(row -> new Loaded(row.get("version", Long.class), read(row.get("content", String.class))))
                .orElseGet(() -> new Loaded(0, ServiceCentreList.none()));
    }

    void add(long version, ServiceCentreList list, String employee, Instant now) {
        session.createNativeMutationQuery("""
                        insert into service_centre_list (version, content, loaded_by, loaded_at)
                        values (:version, cast(:content as jsonb), :employee, :now)""")
                .setParameter("version", version)
                .setParameter("content", written(list))
                .setParameter("employee", employee)
                .setParameter("now", now)
                .executeUpdate();
    }

    private String written(ServiceCentreList list) {
        try {
            return json.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ServiceCentreList read(String content) {
        try {
            return json.readValue(content, ServiceCentreList.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored list of service centres cannot be read", e);
        }
    }
}
