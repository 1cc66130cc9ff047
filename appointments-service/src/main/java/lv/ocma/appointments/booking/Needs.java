package lv.ocma.appointments.booking;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for besides the time. None of it makes other times free or others not.
 *
 * @param language of the messages: lv, en or ru (V5)
 * @param interpreter whether the customer needs one (C8)
 * @param company for which the customer comes; null for the customer alone (R1)
 */
public record Needs(
        String language, boolean interpreter, @Nullable Company company) {}
