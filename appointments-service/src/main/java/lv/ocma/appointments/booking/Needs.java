package lv.ocma.appointments.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for besides the time. None of it makes other times free or others not.
 *
 * @param language of the messages: lv, en or ru (V5)
 * @param interpreter whether the customer needs one (C8)
 * @param accessibility what they need to be received, by the words for what places have (C8)
 * @param company for which the customer comes; null for the customer alone (R1)
 */
public record Needs(
        String language,
        boolean interpreter,
        List<String> accessibility,
        @Nullable Company company) {

    public Needs {
        accessibility = List.copyOf(accessibility);
    }

    /** Never what: it may tell of somebody's health. */
    @Override
    public String toString() {
        return "Needs[…]";
    }
}
