package lv.ocma.notifications.preference;

import java.time.OffsetDateTime;
import java.util.List;
import lv.ocma.notifications.message.Channel;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the person wants to be reached. */
@Schema(name = "ContactPreferences")
record ContactPreferencesView(
        @Schema(description = "Null where each matter says it.", examples = "lv") @Nullable
        String language,

        @Schema(
                description = "The first is tried first: EMAIL, SMS, INBOX, E_ADDRESS, LETTER; new values may come.",
                examples = "[\"INBOX\", \"EMAIL\"]")
        List<String> channels,

        @Schema(examples = "anna@example.com") @Nullable String email,

        @Schema(description = "E.164.", examples = "+37120000000") @Nullable
        String phone,

        @Schema(examples = "_DEFAULT@32000000000") @Nullable String eAddress,

        @Nullable PostalAddressForm letterAddress,

        @Schema(
                description = "Null where nothing was said yet: this is what is usual then.",
                examples = "2026-06-01T09:00:00+03:00")
        @Nullable
        OffsetDateTime updatedAt)
        implements Personal {

    /** Nothing was said. */
    static ContactPreferencesView usual() {
        return new ContactPreferencesView(
                null, names(Reachable.order(null, List.of(), false)), null, null, null, null, null);
    }

    static ContactPreferencesView of(ContactPreference said) {
        return new ContactPreferencesView(
                said.language(),
                names(said.channels()),
                said.email(),
                said.phone(),
                said.eAddress(),
                said.postal() == null ? null : PostalAddressForm.of(said.postal()),
                Zones.inRiga(said.updatedAt()));
    }

    private static List<String> names(List<Channel> channels) {
        return channels.stream().map(Channel::name).toList();
    }
}
