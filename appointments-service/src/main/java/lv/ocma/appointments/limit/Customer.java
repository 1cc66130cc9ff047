package lv.ocma.appointments.limit;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose visits are counted together: those of a person where one is known, else those of one contact. A company's are apart from the own, as
 * its representative comes for each once.
 *
 * @param person null for who is not signed in
 * @param emailHash keyed hash of the contact; null where a person is known, or there is no address
 * @param phoneHash as the e-mail's
 * @param client over which it is booked: a contact has its own limit with each, so that none learns of visits with another
 * @param companyHash keyed hash of the registration number; null for the customer alone
 */
public record Customer(
        @Nullable UUID person,
        @Nullable String emailHash,
        @Nullable String phoneHash,
        @Nullable String client,
        @Nullable String companyHash) {

    /** What is locked while it is counted, in an order that is always the same. */
    public List<String> keys() {
        return Stream.of(person, emailHash, phoneHash)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .sorted()
                .toList();
    }
}
