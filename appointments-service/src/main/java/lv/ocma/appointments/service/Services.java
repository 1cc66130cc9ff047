package lv.ocma.appointments.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.ocma.contracts.divisions.ServicePublished;
import org.hibernate.Session;

/** The projection of services; each event replaces what was told before. */
@ApplicationScoped
public class Services {

    private final Session session;

    Services(Session session) {
        this.session = session;
    }

    /** By id; one that is not known is absent. */
    public Map<String, Service> find(Collection<String> ids) {
        return session
                .createNativeQuery(
                        "select id, bookable, minutes_per_person from service where id in (:ids)", Tuple.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(Services::service)
                .collect(Collectors.toMap(Service::id, Function.identity()));
    }

    /** All that need a visit in person, by id: as many as the catalogue has. */
    public List<Service> bookable() {
        return session
                .createNativeQuery(
                        "select id, bookable, minutes_per_person from service where bookable order by id", Tuple.class)
                .getResultList()
                .stream()
                .map(Services::service)
                .toList();
    }

    private static Service service(Tuple row) {
        return new Service(
                row.get("id", String.class),
                row.get("bookable", Boolean.class),
                row.get("minutes_per_person", Integer.class));
    }

    void replace(ServicePublished told) {
        session.createNativeMutationQuery("""
                        insert into service (id, bookable, minutes_per_person) values (:id, :bookable, :minutes)
                        on conflict (id) do update
                        set bookable = excluded.bookable, minutes_per_person = excluded.minutes_per_person""")
                .setParameter("id", told.id())
                .setParameter("bookable", told.bookable())
                .setParameter("minutes", told.minutesPerPerson())
                .executeUpdate();
    }
}
