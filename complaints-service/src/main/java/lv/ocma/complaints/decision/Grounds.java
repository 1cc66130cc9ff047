package lv.ocma.complaints.decision;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import lv.ocma.platform.privacy.PersonalText;

/** What was found, and why the norms lead from it to the outcome. */
@Embeddable
record Grounds(
        @Convert(converter = PersonalText.class) String facts,

        @Convert(converter = PersonalText.class) String reasoning) {

    /** Never the words. */
    @Override
    public String toString() {
        return "Grounds[…]";
    }
}
