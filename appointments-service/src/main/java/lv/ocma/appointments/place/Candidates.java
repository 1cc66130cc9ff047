package lv.ocma.appointments.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/** Finds the places at which a visit can be looked for, in one query, whatever their number. */
@ApplicationScoped
public class Candidates {

    /** By the rule of {@link Offers}, for many places at once. */
    private static final String FIND = """
            select p.id, p.latitude, p.longitude,
              case when :unknown then not p.features_missing && cast(:features as text[]) else p.features_there @> cast(:features as text[]) end as fits,
              case when (select bool_and(s = any(p.offered) or (p.territorial_unit and not s = any(p.refused))) from unnest(:services) s)
                then array(select c.id from counter c where c.place = p.id and (c.services is null or c.services @> cast(:services as text[])))
                else cast(array[] as text[]) end as counters
            from place p where cardinality(:places) = 0 or p.id = any(:places)""";

    private final Session session;

    Candidates(Session session) {
        this.session = session;
    }

    /**
     * What was found of a question.
     *
     * @param wanted places that could receive the visit at some time
     * @param unknown of the places that were named those that there are not
     */
    public record Found(List<Candidate> wanted, Set<String> unknown) {}

    public Found find(Where where, Collection<String> services) {
        var known = session
                .createNativeQuery(FIND, Tuple.class)
                .addScalar("id", String.class)
                .addScalar("latitude", Double.class)
                .addScalar("longitude", Double.class)
                .addScalar("fits", Boolean.class)
                .addScalar("counters", String[].class)
                .setParameter("unknown", where.unknownCounts())
                .setParameter("features", where.features().toArray(String[]::new), String[].class)
                .setParameter("services", services.toArray(String[]::new), String[].class)
                .setParameter("places", where.places().toArray(String[]::new), String[].class)
                .getResultList()
                .stream()
                .map(Candidates::candidate)
                .toList();
        var unknown = new HashSet<>(where.places());
        known.forEach(place -> unknown.remove(place.id()));
        return new Found(known.stream().filter(place -> place.isWanted(where)).toList(), unknown);
    }

    private static Candidate candidate(Tuple row) {
        var latitude = row.get("latitude", Double.class);
        var longitude = row.get("longitude", Double.class);
        return new Candidate(
                row.get("id", String.class),
                latitude == null || longitude == null ? null : new Point(latitude, longitude),
                row.get("fits", Boolean.class),
                List.of(row.get("counters", String[].class)));
    }
}
