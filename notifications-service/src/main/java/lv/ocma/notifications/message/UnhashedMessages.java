package lv.ocma.notifications.message;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.digest.Sha256;
import lv.ocma.platform.privacy.PersonalText;
import org.hibernate.Session;

/**
 * Makes the hashes of messages that an older release has written, a bounded number in each transaction. The version of the message stays: one that is just
 * being sent is on loan under it.
 */
@ApplicationScoped
class UnhashedMessages {

    static final int AT_ONCE = 100;

    private static final int MOST_ROUNDS = 100;

    private static final String UNHASHED = """
            select id, recipient_address, content from message where recipient_hash is null and recipient_address is not null
            order by id limit :limit for update skip locked""";

    private static final String HASHED = """
            update message m set recipient_hash = h.recipient, content_hash = h.content
            from unnest(:ids, :recipients, :contents) as h (id, recipient, content) where m.id = cast(h.id as uuid)""";

    private final Session session;
    private final MessageHashes hashes;
    private final PersonalText clear;

    UnhashedMessages(Session session, MessageHashes hashes, PersonalText clear) {
        this.session = session;
        this.hashes = hashes;
        this.clear = clear;
    }

    @Scheduled(every = "1m", delayed = "1m", identity = "messages-hash", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (QuarkusTransaction.requiringNew().call(this::hashSome) < AT_ONCE) {
                return;
            }
        }
    }

    private int hashSome() {
        var ids = new ArrayList<String>();
        var recipients = new ArrayList<String>();
        var contents = new ArrayList<String>();
        for (var row : session.createNativeQuery(UNHASHED, Object[].class)
                .setParameter("limit", AT_ONCE)
                .getResultList()) {
            ids.add(((UUID) row[0]).toString());
            var address = clear.convertToEntityAttribute((String) row[1]);
            recipients.add(address == null ? "" : hashes.ofAddress(address));
            var content = clear.convertToEntityAttribute((String) row[2]);
            contents.add(content == null ? "" : Sha256.hex(content));
        }
        if (!ids.isEmpty()) {
            session.createNativeMutationQuery(HASHED)
                    .setParameter("ids", texts(ids), String[].class)
                    .setParameter("recipients", texts(recipients), String[].class)
                    .setParameter("contents", texts(contents), String[].class)
                    .executeUpdate();
        }
        return ids.size();
    }

    private static String[] texts(List<String> list) {
        return list.toArray(String[]::new);
    }
}
