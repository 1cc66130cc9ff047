package lv.ocma.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the chain of seals ends, by the seals, by the note and by the marks of the rows, all seen at one moment; and what waits behind it.
 *
 * @param last number of the last seal, 0 where there is none
 * @param marked the highest number that a row names as its seal, 0 where none does
 * @param mismarked whether a row names a seal that can't be
 * @param note null where there is none
 * @param waiting rows without a seal, up to 100000
 * @param oldest when the oldest of them was written
 */
record ChainEnd(
        long last,
        long marked,
        boolean mismarked,
        @Nullable Note note,
        int waiting,
        @Nullable Instant oldest) {

    private static final Duration AT_ONCE = Duration.ofMinutes(1);
    private static final String BEGINNING = "";
    /** No digest: what is sealed after it fits to nothing. */
    private static final String LOST = "lost";

    private static final String END = """
            select coalesce((select max(number) from audit_seal), 0) as last,
              coalesce((select max(seal) from audit_entry), 0) as marked,
              coalesce((select min(seal) from audit_entry) < 1, false) as mismarked,
              unsealed.waiting, unsealed.oldest, note.number, note.digest, note.sealed_at, note.rule, note.proof
            from (select count(*) as waiting, min(at) as oldest from (
                select at from audit_entry where seal is null order by seal, id limit 100000) unmarked) unsealed
              left join audit_seal_head note on true
            """;

    /** @param isOurs whether it was written by who has the key */
    record Note(long number, String digest, boolean isOurs) {}

    static ChainEnd read(Connection connection, SealProof proofs) throws SQLException {
        try (var select = connection.prepareStatement(END);
                var found = select.executeQuery()) {
            found.next();
            var digest = found.getString("digest");
            var oldest = found.getObject("oldest", OffsetDateTime.class);
            Note note = null;
            if (digest != null) {
                var number = found.getLong("number");
                var sealedAt =
                        found.getObject("sealed_at", OffsetDateTime.class).toInstant();
                var proof = proofs.ofNote(found.getInt("rule"), number, sealedAt, digest);
                note = new Note(number, digest, proof.equals(found.getString("proof")));
            }
            return new ChainEnd(
                    found.getLong("last"),
                    found.getLong("marked"),
                    found.getBoolean("mismarked"),
                    note,
                    found.getInt("waiting"),
                    oldest == null ? null : oldest.toInstant());
        }
    }

    /** Of the next seal; behind a gap, for ever, where the end is not what it was. */
    long next() {
        return isWhole() ? last + 1 : Math.addExact(Math.max(last, marked), 2);
    }

    /** Digest to which the next seal is chained. */
    String before() {
        if (!isWhole()) {
            return LOST;
        }
        return note == null ? BEGINNING : note.digest;
    }

    /** In words, while something at the end is not as it should be. */
    Optional<String> trouble(Instant now) {
        if (!isWhole() || mismarked) {
            return Optional.of("the seals of the audit do not end where they did; the last one left is number " + last);
        }
        return isLate(now) ? Optional.of("audit rows wait for their seal since " + oldest) : Optional.empty();
    }

    /** Whether a row waits for longer than sealing takes. */
    boolean isLate(Instant now) {
        return oldest != null && oldest.isBefore(now.minus(AT_ONCE));
    }

    private boolean isWhole() {
        return note == null ? last == 0 && marked == 0 : note.isOurs && note.number == last && marked <= last;
    }
}
