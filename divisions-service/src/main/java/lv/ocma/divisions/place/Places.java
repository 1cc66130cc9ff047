package lv.ocma.divisions.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import lv.ocma.platform.problem.NotFound;

/** All places, listed in the order of the standard. */
@ApplicationScoped
public class Places implements PanacheRepositoryBase<Place, String> {

    private static final Sort AS_LISTED = Sort.by("listed");

    public Place require(String id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Locks the row until the transaction ends. */
    public Place lock(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }

    /** At most {@code count} places, from position {@code listed} on, itself included. */
    public List<Place> from(int listed, int count) {
        return find("listed >= ?1", AS_LISTED, listed).page(Page.ofSize(count)).list();
    }

    public List<Place> among(Collection<String> ids) {
        return list("id in ?1", ids);
    }

    /** Every place once, as listed. */
    public List<Candidate> candidates() {
        var all =
                "select p.id, p.listed, p.kind, p.name, p.location, p.features, p.closedFrom from Place p order by p.listed";
        return getEntityManager().createQuery(all, Candidate.class).getResultList();
    }

    /** What sources say of the services at single places. */
    public List<Offer> offers(Collection<String> services) {
        var said = "select p.id, s.service, s.offered from Place p join p.services s where s.service in :services";
        return getEntityManager()
                .createQuery(said, Offer.class)
                .setParameter("services", services)
                .getResultList();
    }

    /** What sources say of services at this one place. */
    public List<Offer> offersAt(String place) {
        var said = "select p.id, s.service, s.offered from Place p join p.services s where p.id = :place";
        return getEntityManager()
                .createQuery(said, Offer.class)
                .setParameter("place", place)
                .getResultList();
    }

    public List<Place> asListed() {
        return listAll(AS_LISTED);
    }

    /** Those that the office runs itself. */
    public List<Place> ofTheOffice() {
        return list("kind <> ?1", AS_LISTED, PlaceKind.SERVICE_CENTRE);
    }

    /** The highest position in the list. */
    public int lastListed() {
        return getEntityManager()
                .createQuery("select max(p.listed) from Place p", Integer.class)
                .getSingleResult();
    }

    /** The one place that stands for the whole office. */
    Place headquarters() {
        return find("kind", PlaceKind.HEADQUARTERS)
                .firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("No place is the head office"));
    }
}
