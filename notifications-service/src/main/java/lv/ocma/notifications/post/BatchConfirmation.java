package lv.ocma.notifications.post;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.ocma.notifications.letter.Mailing;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That the post has a batch, since when, and by which numbers it knows the registered letters. */
@Schema(name = "LetterBatchConfirmation", requiredProperties = "handedOverAt")
record BatchConfirmation(
        @Schema(
                description = "After the batch was taken, and not in the future.",
                examples = "2026-06-01T15:00:00+03:00")
        @Nullable
        OffsetDateTime handedOverAt,

        @Schema(
                description = "The post's number for each registered letter, and for no other.",
                nullable = true,
                maxItems = 500)
        @Nullable
        List<Registered> registered) {

    private static final Pattern MAIL_NUMBER = Pattern.compile("[A-Z0-9]{8,30}");
    private static final String AT = "/registered/";

    /** @param number of the letter */
    @Schema(
            name = "RegisteredLetter",
            requiredProperties = {"number", "mailNumber"})
    record Registered(
            @Schema(examples = "V-2026-000123") @Nullable String number,

            @Schema(description = "8 to 30 capital letters and digits.", examples = "RR123456785LV") @Nullable
            String mailNumber) {}

    private List<Registered> named() {
        return registered == null ? List.of() : registered;
    }

    /** Numbers of the post by those of the letters; ask once there are no violations. */
    Map<String, String> byLetter() {
        var numbers = new HashMap<String, String>();
        named().forEach(each ->
                numbers.put(Objects.requireNonNull(each.number()), Objects.requireNonNull(each.mailNumber())));
        return numbers;
    }

    List<Violation> violations(Instant taken, Instant now, List<PostedLetter> letters) {
        var violations = new ArrayList<Violation>();
        if (handedOverAt == null) {
            violations.add(Violation.body("/handedOverAt", "required"));
        } else if (handedOverAt.toInstant().isBefore(taken)
                || handedOverAt.toInstant().isAfter(now)) {
            violations.add(Violation.body("/handedOverAt", "range"));
        }
        var open = letters.stream()
                .filter(letter -> letter.mailing() == Mailing.REGISTERED)
                .map(PostedLetter::number)
                .collect(Collectors.toCollection(HashSet::new));
        var named = named();
        for (int at = 0; at < named.size(); at++) {
            var each = named.get(at);
            if (each == null || each.number() == null || !open.remove(each.number())) {
                violations.add(Violation.body(AT + at + "/number", "no-registered-letter"));
            }
            if (each == null
                    || each.mailNumber() == null
                    || !MAIL_NUMBER.matcher(each.mailNumber()).matches()) {
                violations.add(Violation.body(AT + at + "/mailNumber", "format"));
            }
        }
        if (!open.isEmpty()) {
            violations.add(Violation.body("/registered", "registered-letter-missing"));
        }
        return violations;
    }
}
