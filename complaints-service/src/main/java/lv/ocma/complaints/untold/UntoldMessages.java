package lv.ocma.complaints.untold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what became of the newest message of each kind about a question or an error (V4). Messages have ids in the order in which they were made, so what is heard of
 * an older one after a newer one changes nothing, in whatever order both are heard.
 */
@ApplicationScoped
public class UntoldMessages {

    /** For lists of what is identified by {@code id}: only that of which something reached nobody. */
    public static final String ANY = "id in (select m.about from LastMessage m where m.untold)";

    /** What is neither a question nor an error, or is erased, is not there: nothing is kept of it. */
    private static final String KEEP = """
            insert into last_message as l (id, enquiry, service_error, kind, untold, channel, code, failed_at)
            select :message, o.enquiry, o.service_error, :kind, :untold, :channel, :code, :at
            from (select id as enquiry, cast(null as uuid) as service_error from enquiry where id = :about
              union all select null, id from service_error where id = :about and erased_at is null) o
            on conflict on constraint last_message_kind_uq do update
            set id = excluded.id, untold = excluded.untold, channel = excluded.channel, code = excluded.code, failed_at = excluded.failed_at
            where l.id <= excluded.id""";

    private static final List<String> CHANGED = List.of(
            "update enquiry set version = version + 1 where id = :about",
            "update service_error set version = version + 1 where id = :about");

    private final Session session;

    UntoldMessages(Session session) {
        this.session = session;
    }

    /** In the running transaction. */
    public void failed(UUID about, UUID message, String kind, String channel, String code, OffsetDateTime at) {
        if (kept(about, message, kind, channel, code, at)) {
            changed(about);
        }
    }

    /** In the running transaction: by this one the person knows. */
    public void told(UUID about, UUID message, String kind) {
        boolean missing = isUntold(about, kind);
        if (kept(about, message, kind, null, null, null) && missing) {
            changed(about);
        }
    }

    /** By kind. */
    public List<UntoldView> of(UUID about) {
        return session.createSelectionQuery(
                        "from LastMessage where about = :about and untold order by kind", LastMessage.class)
                .setParameter("about", about)
                .getResultStream()
                .map(UntoldView::of)
                .toList();
    }

    private boolean isUntold(UUID about, String kind) {
        return session.createSelectionQuery(
                                "select count(*) from LastMessage where about = :about and kind = :kind and untold",
                                Long.class)
                        .setParameter("about", about)
                        .setParameter("kind", kind)
                        .getSingleResult()
                > 0;
    }

    private boolean kept(
            UUID about,
            UUID message,
            String kind,
            @Nullable String channel,
            @Nullable String code,
            @Nullable OffsetDateTime at) {
        return session.createNativeMutationQuery(KEEP)
                        .setParameter("about", about)
                        .setParameter("message", message)
                        .setParameter("kind", kind)
                        .setParameter("untold", code != null)
                        .setParameter("channel", channel, String.class)
                        .setParameter("code", code, String.class)
                        .setParameter("at", at, OffsetDateTime.class)
                        .executeUpdate()
                == 1;
    }

    /** What is shown of it is another now, and its entity tag with it. */
    private void changed(UUID about) {
        for (var statement : CHANGED) {
            session.createNativeMutationQuery(statement)
                    .setParameter("about", about)
                    .executeUpdate();
        }
    }
}
