package lv.ocma.appointments.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import lv.ocma.contracts.divisions.AuthorityPublished;
import lv.ocma.contracts.divisions.PlacePublished;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The projection of how places and authorities are called and reached; each event replaces what was told before. */
@ApplicationScoped
public class Letterheads {

    private static final String PLACE = "PLACE";
    private static final String AUTHORITY = "AUTHORITY";

    private final Session session;
    private final ObjectMapper json;

    Letterheads(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    public Optional<Letterhead> place(String id) {
        return find(PLACE, id);
    }

    /**
     * With the address of the place at which it is, where it is at one.
     *
     * @param id in the competence directory
     */
    public Optional<Letterhead> authority(String id) {
        return find(AUTHORITY, id);
    }

    public void replace(PlacePublished told) {
        var address = told.address();
        keep(
                PLACE,
                told.id(),
                null,
                new Letterhead(
                        told.name(),
                        address == null
                                ? null
                                : address.thoroughfare() + ", " + address.postName() + ", " + address.postCode(),
                        told.phones(),
                        told.emails()));
    }

    void replace(AuthorityPublished told) {
        keep(AUTHORITY, told.id(), told.place(), new Letterhead(told.name(), null, told.phones(), told.emails()));
    }

    private Optional<Letterhead> find(String kind, String id) {
        return session
                .createNativeQuery("""
                        select cast(l.told || case when p.id is null then '{}' else jsonb_build_object('address', p.told->'address') end as text)
                        from letterhead l left join letterhead p on p.kind = 'PLACE' and p.id = l.place
                        where l.kind = :kind and l.id = :id""", String.class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(this::read)
                .findFirst();
    }

    /** @param place where it is; null where it is none of ours */
    private void keep(String kind, String id, @Nullable String place, Letterhead letterhead) {
        try {
            session.createNativeMutationQuery("""
                            insert into letterhead (kind, id, place, told) values (:kind, :id, :place, cast(:told as jsonb))
                            on conflict (kind, id) do update set place = excluded.place, told = excluded.told""")
                    .setParameter("kind", kind)
                    .setParameter("id", id)
                    .setParameter("place", place, String.class)
                    .setParameter("told", json.writeValueAsString(letterhead))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Letterhead read(String stored) {
        try {
            return json.readValue(stored, Letterhead.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A letterhead cannot be read", e);
        }
    }
}
