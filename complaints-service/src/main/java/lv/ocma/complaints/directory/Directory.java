package lv.ocma.complaints.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The projection of what can be named by an id; each event replaces what was told before, and what was told once may be named for good. */
@ApplicationScoped
public class Directory {

    private static final TypeReference<Map<String, String>> BY_LANGUAGE = new TypeReference<>() {};

    private final Session session;
    private final ObjectMapper json;

    Directory(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** By language, where one without a known name is absent; empty for an id that nobody told. */
    public Optional<Map<String, String>> name(Listing listing, String id) {
        return session
                .createNativeQuery(
                        "select cast(name as text) from directory_entry where listing = :listing and id = :id",
                        String.class)
                .setParameter("listing", listing.name())
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .map(this::read);
    }

    /** Whether nothing is named, or what is known. */
    public boolean isKnown(Listing listing, @Nullable String id) {
        return id == null || name(listing, id).isPresent();
    }

    void replace(Listing listing, String id, Map<String, String> name) {
        session.createNativeMutationQuery("""
                        insert into directory_entry (listing, id, name) values (:listing, :id, cast(:name as jsonb))
                        on conflict on constraint directory_entry_pk do update set name = excluded.name""")
                .setParameter("listing", listing.name())
                .setParameter("id", id)
                .setParameter("name", written(name))
                .executeUpdate();
    }

    private Map<String, String> read(String name) {
        try {
            return json.readValue(name, BY_LANGUAGE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the name of an entry cannot be read", e);
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
