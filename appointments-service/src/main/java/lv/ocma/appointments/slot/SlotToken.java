package lv.ocma.appointments.slot;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a caller hands back to book a time that was shown: where, when and for which services. It is opaque to callers and
 * unsigned: nothing in it is trusted, booking checks all of it again.
 */
record SlotToken(String place, Instant start, List<Wanted> wanted) {

    static final int MAX_SERVICES = 10;

    private static final int MAX_LENGTH = 2_000;
    private static final String VERSION = "1";
    private static final Pattern PLACE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern MINUTES = Pattern.compile("\\d{1,9}");
    private static final int SECONDS = 60;

    String encode() {
        var services = wanted.stream().map(Wanted::toString).collect(Collectors.joining(","));
        var text = String.join("|", VERSION, place, Long.toString(start.getEpochSecond() / SECONDS), services);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for anything that {@link #encode()} never makes. */
    static Optional<SlotToken> decode(String token) {
        return text(token).flatMap(SlotToken::read).filter(read -> read.encode().equals(token));
    }

    private static Optional<String> text(String token) {
        if (token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<SlotToken> read(String text) {
        var parts = text.split("\\|", -1);
        if (parts.length != 4
                || !parts[0].equals(VERSION)
                || !PLACE.matcher(parts[1]).matches()
                || !MINUTES.matcher(parts[2]).matches()) {
            return Optional.empty();
        }
        var start = Instant.ofEpochSecond(Long.parseLong(parts[2]) * SECONDS);
        return wanted(parts[3]).map(wanted -> new SlotToken(parts[1], start, wanted));
    }

    private static Optional<List<Wanted>> wanted(String services) {
        var wanted = new ArrayList<Wanted>();
        var seen = new HashSet<String>();
        for (var written : services.split(",", -1)) {
            var one = Wanted.parse(written);
            if (one.isEmpty() || !seen.add(one.get().service())) {
                return Optional.empty();
            }
            wanted.add(one.get());
        }
        return wanted.size() > MAX_SERVICES ? Optional.empty() : Optional.of(List.copyOf(wanted));
    }
}
