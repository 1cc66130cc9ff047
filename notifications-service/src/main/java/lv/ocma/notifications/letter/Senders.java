package lv.ocma.notifications.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lv.ocma.notifications.letter.Language.Said;
import lv.ocma.notifications.place.Place;
import org.jspecify.annotations.Nullable;

/** Who signs, in one language (E1). */
final class Senders {

    private static final Pattern LATVIAN = Pattern.compile("^(\\+371)(\\d{8})$");

    private final Phrases phrases;
    private final Map<String, String> office;

    /** @param office contacts of the whole office, for where the place's own are not known */
    Senders(Phrases phrases, Map<String, String> office) {
        this.phrases = phrases;
        this.office = office;
    }

    /** No short message leaves without greeting, goodbye, and who signs it with a phone. */
    String framed(String text, Place place, @Nullable Signer signer) {
        return phrases.say(
                "sms.frame", Map.of("text", text, "unit", signing(place, signer), "phone", phone(place, signer)));
    }

    private String signing(Place place, @Nullable Signer signer) {
        var unit = unitOf(place, signer).text();
        return signer == null ? unit : signer.name() + ", " + unit;
    }

    private String phone(Place place, @Nullable Signer signer) {
        if (signer != null && signer.phone() != null) {
            return printed(signer.phone());
        }
        return place.phones().isEmpty()
                ? office("phone")
                : printed(place.phones().getFirst());
    }

    /** Who acted, or the unit's own block where no employee did (E1): unit, office, phone; the office's where the place's is not known. */
    List<String> block(Place place, @Nullable Signer signer) {
        var lines = new ArrayList<String>();
        if (signer != null) {
            lines.add(signer.name());
        }
        lines.add(unitOf(place, signer).text());
        lines.add(phrases.say("office"));
        var address = address(place);
        lines.add(address == null ? phrases.say("office.address") : address);
        if (signer != null && signer.phone() != null) {
            lines.add(phrases.say("unit.phone", Map.of("phone", printed(signer.phone()))));
        } else if (place.phones().isEmpty()) {
            lines.add(phrases.say("unit.phone.office", office));
        } else {
            place.phones().forEach(phone -> lines.add(phrases.say("unit.phone", Map.of("phone", printed(phone)))));
        }
        lines.addAll(place.emails().isEmpty() ? List.of(office("email")) : place.emails());
        return List.copyOf(lines);
    }

    private Said unitOf(Place place, @Nullable Signer signer) {
        return signer == null
                ? nameOf(place)
                : phrases.language().of(signer.unit()).orElseGet(() -> nameOf(place));
    }

    Said nameOf(Place place) {
        return phrases.language().of(place.name()).orElse(new Said(place.id(), phrases.language()));
    }

    static @Nullable String address(Place place) {
        var address = place.address();
        return address == null ? null : address.thoroughfare() + ", " + address.postName() + ", " + address.postCode();
    }

    String office(String field) {
        var value = office.get(field);
        if (value == null) {
            throw new IllegalStateException("the office has no " + field);
        }
        return value;
    }

    /** A number of Latvia as the standard prints it, with the code of the country apart; another as it is. */
    static String printed(String phone) {
        return LATVIAN.matcher(phone).replaceFirst("$1 $2");
    }
}
