package lv.ocma.notifications.preference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.ocma.notifications.letter.PostalAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where letters go, as somebody wrote it. */
@Schema(
        name = "PostalAddress",
        requiredProperties = {"name", "lines", "postalCode", "country"})
record PostalAddressForm(
        @Schema(maxLength = 60, examples = "Anna Paraugs") @Nullable
        String name,

        @Schema(
                description = "Street and town, as in the window of an envelope.",
                minItems = 1,
                maxItems = 3,
                examples = "[\"Parauga iela 1-2\", \"Rīga\"]")
        @Nullable
        List<@Nullable String> lines,

        @Schema(description = "Of Latvia with LV- before four digits.", maxLength = 60, examples = "LV-1026") @Nullable
        String postalCode,

        @Schema(description = "ISO 3166-1, two letters.", maxLength = 2, examples = "LV") @Nullable
        String country) {

    static PostalAddressForm of(PostalAddress address) {
        return new PostalAddressForm(
                address.name(), List.copyOf(address.lines()), address.postalCode(), address.country());
    }

    /** Nothing where no letter can be addressed to it. */
    Optional<PostalAddress> address() {
        return name == null
                        || lines == null
                        || lines.stream().anyMatch(Objects::isNull)
                        || postalCode == null
                        || country == null
                ? Optional.empty()
                : PostalAddress.of(
                        name, lines.stream().map(Objects::requireNonNull).toList(), postalCode, country);
    }

    /** Never where somebody lives: a form may end up in a log. */
    @Override
    public String toString() {
        return "PostalAddressForm[…]";
    }
}
