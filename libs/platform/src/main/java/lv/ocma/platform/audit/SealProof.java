package lv.ocma.platform.audit;

import jakarta.inject.Singleton;
import java.time.Instant;
import lv.ocma.platform.privacy.LookupHash;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is proven of a seal and of the note, with a key that is not in the database. Which rule made a proof stands beside it, so that
 * older ones still fit; the first knew neither the service nor the time of sealing.
 */
@Singleton
class SealProof {

    static final int FIRST_RULE = 1;
    static final int RULE = 2;

    private final LookupHash hashes;
    private final String service;

    SealProof(LookupHash hashes, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.hashes = hashes;
        this.service = service;
    }

    /**
     * @param before digest of the seal before
     * @param rows all that is sealed, each value by {@link #add}
     */
    String ofSeal(int rule, long number, Instant sealedAt, String before, String rows) {
        var content = new StringBuilder();
        if (rule == FIRST_RULE) {
            return hashes.of("audit-seal", numbered(content, number, before) + rows);
        }
        add(content, service);
        add(content, sealedAt.toString());
        return hashes.of("audit-seal-" + rule, numbered(content, number, before) + rows);
    }

    String ofNote(int rule, long number, Instant sealedAt, String digest) {
        if (rule == FIRST_RULE) {
            return hashes.of("audit-seal-head", number + " " + digest);
        }
        var content = new StringBuilder();
        add(content, service);
        add(content, sealedAt.toString());
        return hashes.of(
                "audit-seal-head-" + rule, numbered(content, number, digest).toString());
    }

    private static StringBuilder numbered(StringBuilder content, long number, String digest) {
        add(content, Long.toString(number));
        add(content, digest);
        return content;
    }

    /** With its length before it, so that nothing can move from one value to the next. */
    static void add(StringBuilder content, @Nullable String value) {
        content.append(value == null ? "-" : value.length() + ":" + value);
    }
}
