package lv.ocma.appointments.fee;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.PublishedVersion.Fee;
import lv.ocma.platform.ids.Tokens;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the price list of a day. Its id names what is paid for, not the price: it stays when the price becomes another. */
@Schema(name = "FeeOption")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeeOption(
        @Schema(
                description = "Stays from one price list to the next; the date decides on the amount.",
                examples = "Hq3n0Zx1TfQe")
        String id,

        @Schema(description = "In units of the currency.", examples = "50.00")
        String amount,

        @Schema(description = "ISO 4217.", examples = "EUR") String currency,

        @Schema(description = "Urgency: the execution time that it buys, in working days.", examples = "10") @Nullable
        Integer workingDays,

        @Schema(description = "Execution time in words, by language.") @Nullable
        Map<String, String> term,

        @Schema(description = "Who pays this reduced fee, by language; absent for everyone.") @Nullable
        Map<String, String> relief,

        @Schema(description = "Which kind of the service it is for, by language.") @Nullable
        Map<String, String> subject,

        @Schema(description = "What it is paid for each of, by language.") @Nullable
        Map<String, String> unit,

        @Schema(description = "Channel of request that it is for; absent for any.", examples = "IN_PERSON") @Nullable
        String channel,

        @Schema(description = "Where this was read; absent while not known.") @Nullable
        String source) {

    private static final int ID_LENGTH = 12;

    static FeeOption of(String service, Fee fee) {
        return new FeeOption(
                id(service, fee),
                Money.of(fee.amount()).toPlainString(),
                fee.currency(),
                fee.workingDays(),
                fee.term(),
                fee.relief(),
                fee.subject(),
                fee.unit(),
                fee.channel(),
                fee.source());
    }

    BigDecimal price() {
        return Money.of(amount);
    }

    FeeOption at(BigDecimal price) {
        return new FeeOption(
                id, price.toPlainString(), currency, workingDays, term, relief, subject, unit, channel, source);
    }

    /** Whether both are for the same thing, who pays it aside. */
    boolean isForTheSameAs(FeeOption other) {
        return Objects.equals(currency, other.currency)
                && Objects.equals(workingDays, other.workingDays)
                && word(term).equals(word(other.term))
                && word(subject).equals(word(other.subject))
                && word(unit).equals(word(other.unit))
                && Objects.equals(channel, other.channel);
    }

    /** Whether one person pays one of both for a service: the same thing sooner or later, in full or reduced, over this channel or that. */
    boolean standsFor(FeeOption other) {
        return !hasUnit() && !other.hasUnit() && word(subject).equals(word(other.subject));
    }

    /** Whether it is paid for each of something. */
    boolean hasUnit() {
        return unit != null && !unit.isEmpty();
    }

    /** Whether it is the price of the service itself, asked for at a place: not of one kind of it, nor for some people, nor for each of something. */
    @JsonIgnore
    boolean isPlain() {
        return !isReduced()
                && !hasUnit()
                && (subject == null || subject.isEmpty())
                && (channel == null || channel.equals("IN_PERSON"));
    }

    @JsonIgnore
    boolean isReduced() {
        return relief != null && !relief.isEmpty();
    }

    /** The catalogue has one fee at a time for the same thing; a translation that comes later makes no other thing of it. */
    private static String id(String service, Fee fee) {
        var thing = Stream.of(
                        service,
                        String.valueOf(fee.workingDays()),
                        word(fee.term()),
                        word(fee.relief()),
                        word(fee.subject()),
                        word(fee.unit()),
                        String.valueOf(fee.channel()))
                .collect(Collectors.joining("\n"));
        return Tokens.hash(thing).substring(0, ID_LENGTH);
    }

    /** Sources are read in English first, so this is the language that is there from the start. */
    private static String word(@Nullable Map<String, String> texts) {
        return texts == null
                ? ""
                : Stream.of("en", "lv", "ru")
                        .map(texts::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(text -> text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                        .orElse("");
    }
}
