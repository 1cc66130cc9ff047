package lv.ocma.appointments.slot;

import java.util.Optional;
import java.util.regex.Pattern;

/** A service asked for a number of persons (R4), written {@code passport} for one person or {@code passport:2}. */
public record Wanted(String service, int persons) {

    /** Of one service in one visit. */
    public static final int MAX_PERSONS = 10;

    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9][a-z0-9-]{0,63})(?::(\\d{1,2}))?");

    /** Empty when it is not written so, or for nobody, or for more than {@value #MAX_PERSONS} persons. */
    public static Optional<Wanted> parse(String text) {
        var matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var count = matcher.group(2);
        int persons = count == null ? 1 : Integer.parseInt(count);
        return persons < 1 || persons > MAX_PERSONS
                ? Optional.empty()
                : Optional.of(new Wanted(matcher.group(1), persons));
    }

    @Override
    public String toString() {
        return service + ":" + persons;
    }
}
