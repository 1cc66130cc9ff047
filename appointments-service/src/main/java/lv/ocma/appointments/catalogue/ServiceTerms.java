package lv.ocma.appointments.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.ocma.contracts.divisions.ServicePublished;
import org.hibernate.Session;

/** The projection of the terms of services; each event replaces what was told before, with all of its history. */
@ApplicationScoped
public class ServiceTerms {

    private final Session session;
    private final ObjectMapper json;

    ServiceTerms(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** By id; one that is not known is absent. */
    public Map<String, Terms> find(Collection<String> services) {
        return session
                .createNativeQuery(
                        "select cast(told as text) from service_terms where service in (:services)", String.class)
                .setParameter("services", services)
                .getResultList()
                .stream()
                .map(this::read)
                .collect(Collectors.toMap(Terms::service, Function.identity()));
    }

    public Optional<Terms> find(String service) {
        return session
                .createNativeQuery(
                        "select cast(told as text) from service_terms where service = :service", String.class)
                .setParameter("service", service)
                .getResultList()
                .stream()
                .map(this::read)
                .findFirst();
    }

    public void replace(ServicePublished told) {
        session.createNativeMutationQuery("""
                        insert into service_terms (service, told) values (:service, cast(:told as jsonb))
                        on conflict (service) do update set told = excluded.told""")
                .setParameter("service", told.id())
                .setParameter("told", written(Terms.of(told)))
                .executeUpdate();
    }

    private String written(Terms terms) {
        try {
            return json.writeValueAsString(terms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Terms read(String stored) {
        try {
            return json.readValue(stored, Terms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The terms of a service cannot be read", e);
        }
    }
}
