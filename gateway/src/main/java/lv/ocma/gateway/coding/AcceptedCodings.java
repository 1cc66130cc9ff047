package lv.ocma.gateway.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller says of codings in Accept-Encoding (RFC 9110, 12.5.3). Who says nothing gets none, as not everyone who says nothing can read them. */
final class AcceptedCodings {

    private static final String ANY = "*";
    private static final String OLD_NAME = "x-gzip";

    private static final Pattern WEIGHT = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");

    private final Map<String, Double> weights = new HashMap<>();

    AcceptedCodings(@Nullable String header) {
        if (header != null) {
            for (var member : header.split(",", -1)) {
                add(member.strip().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void add(String member) {
        var parts = member.split(";", -1);
        var name = parts[0].strip();
        var weight = weight(parts);
        if (!name.isEmpty() && weight >= 0) {
            weights.merge(name.equals(OLD_NAME) ? Coding.GZIP.token() : name, weight, Math::max);
        }
    }

    /** Negative where it cannot be read: the member counts as not written. */
    private static double weight(String[] parts) {
        for (var at = 1; at < parts.length; at++) {
            var parameter = parts[at].strip();
            if (parameter.startsWith("q=")) {
                return weight(parameter.substring(2));
            }
        }
        return 1;
    }

    private static double weight(String text) {
        return WEIGHT.matcher(text).matches() ? Double.parseDouble(text) : -1;
    }

    /** The best liked of those that can be done; of equals the smaller. Identity where nothing else is liked as well. */
    Coding best(List<Coding> available) {
        var best = Coding.IDENTITY;
        var most = weights.getOrDefault(Coding.IDENTITY.token(), 0.0);
        for (var coding : available) {
            var weight = weight(coding);
            if (coding != Coding.IDENTITY && weight > 0 && (best == Coding.IDENTITY ? weight >= most : weight > most)) {
                best = coding;
                most = weight;
            }
        }
        return best;
    }

    private double weight(Coding coding) {
        return weights.getOrDefault(coding.token(), weights.getOrDefault(ANY, 0.0));
    }

    /** Whether an answer as it is would be of no use. */
    boolean refusesIdentity() {
        var own = weights.get(Coding.IDENTITY.token());
        var weight = own == null ? weights.getOrDefault(ANY, 1.0) : own;
        return weight == 0;
    }
}
