package lv.ocma.complaints.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.platform.ids.Ids;
import org.hibernate.Session;

/** Which mails were taken to which cases; in the running transaction. */
@ApplicationScoped
class CaseMails {

    private static final String ADD = """
            insert into case_mail (id, identity, case_file, sender_hash, arrived_at)
            values (:id, :identity, :caseFile, :sender, :arrivedAt)""";

    private final Session session;

    CaseMails(Session session) {
        this.session = session;
    }

    boolean isKnown(String identity) {
        return caseOf(identity).isPresent();
    }

    /** Of the nearest of those that were taken. */
    Optional<UUID> caseOf(List<String> identities) {
        return identities.stream().flatMap(each -> caseOf(each).stream()).findFirst();
    }

    private Optional<UUID> caseOf(String identity) {
        return session.createNativeQuery("select case_file from case_mail where identity = :identity", UUID.class)
                .setParameter("identity", identity)
                .uniqueResultOptional();
    }

    long countSince(String sender, Instant since) {
        return session.createNativeQuery(
                        "select count(*) from (select 1 from case_mail where sender_hash = :sender and arrived_at >= :since limit 1000) as lately",
                        Long.class)
                .setParameter("sender", sender)
                .setParameter("since", since)
                .getSingleResult();
    }

    void add(String identity, UUID caseFile, String sender, Instant arrivedAt) {
        session.createNativeMutationQuery(ADD)
                .setParameter("id", Ids.next())
                .setParameter("identity", identity)
                .setParameter("caseFile", caseFile)
                .setParameter("sender", sender)
                .setParameter("arrivedAt", arrivedAt)
                .executeUpdate();
    }
}
