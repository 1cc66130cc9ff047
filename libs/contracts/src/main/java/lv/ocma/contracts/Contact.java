package lv.ocma.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the person is reached (C4): personal data, in events only as JWE. At least one of e-mail and phone is present.
 *
 * @param person who has signed in, and may have said how they want to be reached; null for others, and from a release that did not say
 * @param channel over which they want to be told of this matter, whatever they prefer else (V3): EMAIL, SMS, INBOX, E_ADDRESS or LETTER; new values may come
 */
public record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable UUID person,
        @Nullable String channel) {

    /** Of somebody of whom nothing more is known. */
    public Contact(@Nullable String name, @Nullable String email, @Nullable String phone) {
        this(name, email, phone, null, null);
    }

    public Contact of(@Nullable UUID who) {
        return new Contact(name, email, phone, who, channel);
    }
}
