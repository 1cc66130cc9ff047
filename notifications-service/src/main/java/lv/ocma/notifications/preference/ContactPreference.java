package lv.ocma.notifications.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lv.ocma.notifications.letter.PostalAddress;
import lv.ocma.notifications.message.Channel;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** How one person wants to be reached (V3). Addresses are encrypted. */
@Entity
@Table(name = "contact_preference")
class ContactPreference {

    @Id
    private UUID person;

    @Version
    private long version;

    private @Nullable String language;

    private String[] channels;

    @Convert(converter = PersonalText.class)
    private @Nullable String email;

    @Convert(converter = PersonalText.class)
    private @Nullable String phone;

    @Convert(converter = PersonalText.class)
    @Column(name = "e_address")
    private @Nullable String eAddress;

    @Convert(converter = PersonalText.class)
    @Column(name = "postal_address")
    private @Nullable String postalAddress;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** Day of Latvia on which a message was last written by it, or it was said. */
    @Column(name = "used_on")
    private LocalDate usedOn;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ContactPreference() {}

    ContactPreference(UUID person, Wanted wanted, Instant now) {
        this.person = person;
        this.channels = names(wanted.channels());
        this.updatedAt = now;
        this.usedOn = day(now);
        change(wanted, now);
    }

    /**
     * What is wanted, in the spelling in which it is kept.
     *
     * @param language lv, en or ru; null where it is said for each matter
     * @param channels the first is the first to be tried
     * @param phone E.164
     */
    record Wanted(
            @Nullable String language,
            List<Channel> channels,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String eAddress,
            @Nullable PostalAddress postal) {

        /** Never where somebody is reached. */
        @Override
        public String toString() {
            return "Wanted[" + channels + "]";
        }
    }

    void change(Wanted wanted, Instant now) {
        language = wanted.language();
        channels = names(wanted.channels());
        email = wanted.email();
        phone = wanted.phone();
        eAddress = wanted.eAddress();
        postalAddress = wanted.postal() == null ? null : wanted.postal().written();
        updatedAt = now;
        usedOn = day(now);
    }

    private static LocalDate day(Instant now) {
        return now.atZone(Zones.RIGA).toLocalDate();
    }

    private static String[] names(List<Channel> channels) {
        return channels.stream().map(Channel::name).toArray(String[]::new);
    }

    UUID person() {
        return person;
    }

    long version() {
        return version;
    }

    @Nullable
    String language() {
        return language;
    }

    List<Channel> channels() {
        return Arrays.stream(channels).map(Channel::valueOf).toList();
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    String eAddress() {
        return eAddress;
    }

    @Nullable
    PostalAddress postal() {
        return postalAddress == null ? null : PostalAddress.read(postalAddress);
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
