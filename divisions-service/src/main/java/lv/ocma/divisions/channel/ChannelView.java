package lv.ocma.divisions.channel;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalTime;
import java.util.List;
import lv.ocma.divisions.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A channel as callers see it; null is what no source tells. */
@Schema(name = "ContactChannel")
record ChannelView(
        @Schema(examples = "phone") String id,

        @Schema(
                description =
                        "PHONE, MAIL, EMAIL, VISIT, WEB_FORUM, WEB_SITE, PORTAL, FACEBOOK or TWITTER; new values may come.",
                examples = "PHONE")
        String kind,

        @Schema(description = "Worded by this suite.") Texts name,

        @Schema(description = "COMMUNICATION, CONSULTATION, SERVICE_REQUEST, SERVICE_RECEIPT; new values may come.")
        List<String> purposes,

        @Schema(
                description =
                        "Exactly as the standard prints it; null for a visit, which has the addresses of the places.",
                nullable = true,
                examples = "+371 67209400")
        @Nullable
        String address,

        @Schema(
                description = "As the page of the standard links it; null where it has no link.",
                nullable = true,
                examples = "tel:+37167209400")
        @Nullable
        String link,

        @Schema(description = "What the standard says of it; null in a language in which no text was read.")
        Texts text,

        @Schema(
                description = "When it is served; null where no source tells, which is not the same as never.",
                nullable = true)
        @Nullable
        Hours hours,

        @Schema(description = "Where this was read.") String source) {

    @Schema(name = "ContactChannelHours")
    record Hours(
            @Schema(
                    description =
                            "WEEKLY, or RECEPTION_HOURS where they are the effective hours of each place, at /v1/hours; new values may come.",
                    examples = "WEEKLY")
            String kind,

            @Schema(
                    description =
                            "In an ordinary week, in order; a weekday that is absent has none. What holds on a date, holidays and moved days among them, is told at /v1/contact-channels/{id}/hours. Null unless the kind is WEEKLY.",
                    nullable = true)
            @Nullable
            List<Day> weekly,

            @Schema(description = "Where the hours were read.", nullable = true) @Nullable
            String source) {}

    @Schema(name = "ContactChannelDay", description = "Local time in Europe/Riga; closes is excluded.")
    record Day(
            @Schema(examples = "MONDAY") String weekday,

            @JsonFormat(pattern = "HH:mm")
            @Schema(
                    implementation = String.class,
                    format = "local-time",
                    pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                    examples = "08:30")
            LocalTime opens,

            @JsonFormat(pattern = "HH:mm")
            @Schema(
                    implementation = String.class,
                    format = "local-time",
                    pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                    examples = "16:00")
            LocalTime closes) {

        static Day of(ChannelHours hours) {
            return new Day(hours.weekday().name(), hours.opens(), hours.closes());
        }
    }
}
