package lv.ocma.appointments.contact;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import lv.ocma.platform.privacy.LookupHash;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Gone;
import lv.ocma.platform.problem.Unavailable;
import org.hibernate.Session;

/**
 * Six digits for one visit, which only their keyed hash is kept of. A code ends after a while, after some attempts, and with the next one; a
 * visit has only so many, and not one right after the other.
 */
@ApplicationScoped
public class ContactCodes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_CODES = 5;
    private static final int AT_ONCE = 4;
    private static final Duration VALID = Duration.ofMinutes(30);
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private static final String ISSUE = """
            insert into contact_code as c (booking, code_hash, issued_at, valid_until, attempts, issued)
            values (:booking, :hash, :now, :until, 0, 1)
            on conflict (booking) do update
            set code_hash = excluded.code_hash, issued_at = excluded.issued_at, valid_until = excluded.valid_until,
              attempts = 0, issued = c.issued + 1
            where c.issued < :most and c.issued_at <= :before""";

    private static final String TRY = """
            update contact_code set attempts = attempts + 1
            where booking = :booking and attempts < :most and valid_until > :now returning code_hash""";

    /** An attempt needs a second connection while its request has one: few at a time, or all connections might wait for each other. */
    private final Semaphore attempts = new Semaphore(AT_ONCE);

    private final Session session;
    private final LookupHash hashes;
    private final Clock clock;

    ContactCodes(Session session, LookupHash hashes, Clock clock) {
        this.session = session;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** A code on its way: the only time that its digits are known. */
    public record Issued(String digits, Instant validUntil) {

        /** Never the digits. */
        @Override
        public String toString() {
            return "Issued[until " + validUntil + "]";
        }
    }

    /** A new code in place of the one before; in the running transaction. */
    public Issued issue(UUID booking) {
        var digits = "%06d".formatted(RANDOM.nextInt(CODES));
        var now = clock.instant();
        var until = now.plus(VALID);
        int issued = session.createNativeMutationQuery(ISSUE)
                .setParameter("booking", booking)
                .setParameter("hash", hash(booking, digits))
                .setParameter("now", now)
                .setParameter("until", until)
                .setParameter("most", MOST_CODES)
                .setParameter("before", now.minus(BETWEEN))
                .executeUpdate();
        if (issued == 0) {
            throw new Conflict("contact-code-limit", Map.of("limit", MOST_CODES, "seconds", BETWEEN.toSeconds()));
        }
        return new Issued(digits, until);
    }

    /** Whether it is the code. The attempt counts whatever becomes of the request. */
    public boolean isRight(UUID booking, String digits) {
        if (!attempts.tryAcquire()) {
            throw new Unavailable("service-unavailable", Map.of("retryAfter", 1));
        }
        Optional<String> known;
        try {
            known = QuarkusTransaction.requiringNew().call(() -> attempt(booking));
        } finally {
            attempts.release();
        }
        var hash = known.orElseThrow(() -> new Gone("contact-code-ended"));
        return MessageDigest.isEqual(bytes(hash), bytes(hash(booking, digits)));
    }

    private Optional<String> attempt(UUID booking) {
        return session
                .createNativeQuery(TRY, String.class)
                .setParameter("booking", booking)
                .setParameter("most", MOST_ATTEMPTS)
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** It has done its work; in the running transaction. */
    public void use(UUID booking) {
        session.createNativeMutationQuery("update contact_code set attempts = :most where booking = :booking")
                .setParameter("booking", booking)
                .setParameter("most", MOST_ATTEMPTS)
                .executeUpdate();
    }

    private String hash(UUID booking, String digits) {
        return hashes.of("contact-code", booking + " " + digits);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
