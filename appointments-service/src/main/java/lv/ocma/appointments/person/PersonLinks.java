package lv.ocma.appointments.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.privacy.LookupHash;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Leads personal codes, old and new, to one person. A caller whom a clerk books gets a person of our own making; when the same
 * code signs in later, the identity provider's person replaces it.
 */
@ApplicationScoped
public class PersonLinks {

    private static final Logger LOG = Logger.getLogger(PersonLinks.class);
    // The update changes nothing: it locks the row, so that no booking is made for a person that is just being
    // replaced.
    private static final String LINK = """
            insert into person_link (code_hash, person, confirmed, linked_at) values (:code, :person, :confirmed, :now)
            on conflict (code_hash) do update set code_hash = excluded.code_hash
            returning person, confirmed""";

    private final Session session;
    private final LookupHash hashes;
    private final Clock clock;

    PersonLinks(Session session, LookupHash hashes, Clock clock) {
        this.session = session;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** The person of the code, of our own making if nobody with it signed in yet. In the running transaction. */
    public UUID personOf(PersonalCode code) {
        return link(hash(code), Ids.next(), false).get("person", UUID.class);
    }

    /** Whether the code is known to be this person's; the usual case, and a read by primary key. */
    public boolean isConfirmed(PersonalCode code, UUID person) {
        return !session.createNativeQuery(
                        "select 1 from person_link where code_hash = :code and person = :person and confirmed",
                        Integer.class)
                .setParameter("code", hash(code))
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
    }

    /**
     * Notes that this person signed in with the code.
     *
     * @return the person of our own making that they replace, whose bookings are theirs
     */
    public Optional<UUID> confirm(PersonalCode code, UUID person) {
        var link = link(hash(code), person, true);
        var linked = link.get("person", UUID.class);
        if (link.get("confirmed", Boolean.class)) {
            if (!linked.equals(person)) {
                // Two accounts of one code are an error of the identity provider: nobody's bookings change hands over
                // it.
                LOG.warn("A personal code signed in as another person than before; the first link stays");
            }
            return Optional.empty();
        }
        session.createNativeMutationQuery(
                        "update person_link set person = :person, confirmed = true where person = :linked")
                .setParameter("person", person)
                .setParameter("linked", linked)
                .executeUpdate();
        return linked.equals(person) ? Optional.empty() : Optional.of(linked);
    }

    private Tuple link(String hash, UUID person, boolean confirmed) {
        return session.createNativeQuery(LINK, Tuple.class)
                .setParameter("code", hash)
                .setParameter("person", person)
                .setParameter("confirmed", confirmed)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    private String hash(PersonalCode code) {
        return hashes.of("personal-code", code.normalized());
    }
}
