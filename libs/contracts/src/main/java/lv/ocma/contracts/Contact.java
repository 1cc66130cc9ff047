package lv.ocma.contracts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the person is reached (C4): personal data, in events only as JWE. At least one of e-mail, phone and postal address is present.
 *
 * @param person who has signed in, and may have said how they want to be reached; null for others, and from a release that did not say
 * @param channel over which they want to be told of this matter, whatever they prefer else (V3): EMAIL, SMS, INBOX, E_ADDRESS or LETTER; new values may come
 * @param address where letters go that are about this matter; null where none was left, and from a release before 1.12
 */
public record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable UUID person,
        @Nullable String channel,
        @Nullable Address address) {

    /**
     * As it stands in the window of an envelope.
     *
     * @param name of the addressee; null where it is that of the contact
     * @param lines street and town, one to three
     * @param postalCode of Latvia with LV- before four digits
     * @param country ISO 3166-1, two letters
     */
    public record Address(@Nullable String name, List<String> lines, String postalCode, String country) {

        public Address {
            lines = List.copyOf(lines);
        }

        /** Never where somebody lives. */
        @Override
        public String toString() {
            return "Address[hidden]";
        }
    }

    /** Of somebody who has left no postal address. */
    public Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable UUID person,
            @Nullable String channel) {
        this(name, email, phone, person, channel, null);
    }

    /** Of somebody of whom nothing more is known. */
    public Contact(@Nullable String name, @Nullable String email, @Nullable String phone) {
        this(name, email, phone, null, null);
    }

    public Contact of(@Nullable UUID who) {
        return new Contact(name, email, phone, who, channel, address);
    }
}
