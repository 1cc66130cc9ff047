package lv.ocma.appointments.booking;

import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.place.Features;
import lv.ocma.platform.privacy.ColumnCipher;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What somebody needs in order to be received (C8), in the words for what places have; it may tell of their health, so it is stored as ciphertext. */
@Converter
@Singleton
public class Accessibility implements AttributeConverter<List<String>, @Nullable String> {

    private static final String BETWEEN = ",";

    private final ColumnCipher cipher;

    Accessibility(ColumnCipher cipher) {
        this.cipher = cipher;
    }

    /** All that is wrong with it, by pointers below the given one. */
    static List<Violation> violations(String pointer, List<@Nullable String> needs) {
        if (needs.size() > Features.KNOWN.size()) {
            return List.of(Violation.body(pointer, "size", Map.of("min", 0, "max", Features.KNOWN.size())));
        }
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < needs.size(); i++) {
            if (needs.get(i) == null || !Features.KNOWN.contains(needs.get(i))) {
                violations.add(Violation.body(
                        pointer + "/" + i, "one-of", Map.of("values", String.join(", ", Features.KNOWN))));
            }
        }
        return violations;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<String> needs) {
        return needs == null || needs.isEmpty() ? null : cipher.encrypt(String.join(BETWEEN, needs));
    }

    @Override
    public List<String> convertToEntityAttribute(@Nullable String value) {
        return value == null ? List.of() : List.of(cipher.decrypt(value).split(BETWEEN, -1));
    }
}
