package lv.ocma.notifications.letter;

import java.time.LocalDate;
import lv.ocma.notifications.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a message that was wrong (E2): which one it was, what is right, and, whatever the words are, that the office apologises.
 *
 * @param reference of what the wrong message was about
 * @param told when it left
 * @param text what is right, in the language of the message; its lines are paragraphs
 * @param place whose unit signs
 * @param signer the employee who acted; null where the unit signs alone
 */
public record Correction(
        String reference,
        LocalDate told,
        String text,
        Place place,
        @Nullable Signer signer) {}
