package lv.ocma.notifications.letter;

import java.time.LocalDate;
import lv.ocma.notifications.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a case, an enquiry, an error or an offer.
 *
 * @param reference as people read it, e.g. {@code S-2026-000042}
 * @param signer the employee who acted; null where the unit signs alone
 * @param received local day; null where nothing was handed in
 * @param until last local day of whatever the message says is to be done by then; null where there is none
 * @param provisional whether that day may still move, as the calendar up to it is not known in full
 * @param before the day that {@code until} takes the place of; null where there was none
 * @param authority to which it was passed on, or to go next; null where there is none
 * @param written by the employee; null where the message says all
 * @param kind which kind of error an employee has made, or of case it is now, as complaints-service names it; null where that is not told
 * @param link to the page on which the customer goes on; null where there is none
 */
public record CaseNews(
        String reference,
        Place place,
        @Nullable Signer signer,
        @Nullable LocalDate received,
        @Nullable LocalDate until,
        boolean provisional,
        @Nullable LocalDate before,
        @Nullable String authority,
        @Nullable Written written,
        @Nullable String kind,
        @Nullable String link) {

    /** Of a day that stays, and of what is of no kind and goes on nowhere. */
    public CaseNews(
            String reference,
            Place place,
            @Nullable Signer signer,
            @Nullable LocalDate received,
            @Nullable LocalDate until,
            @Nullable LocalDate before,
            @Nullable String authority,
            @Nullable Written written) {
        this(reference, place, signer, received, until, false, before, authority, written, null, null);
    }

    public CaseNews with(String page) {
        return new CaseNews(
                reference, place, signer, received, until, provisional, before, authority, written, kind, page);
    }

    /** The same of an error or a case of that kind. */
    public CaseNews of(String which) {
        return new CaseNews(
                reference, place, signer, received, until, provisional, before, authority, written, which, link);
    }

    /** The same of what was handed in on that local day. */
    public CaseNews received(LocalDate day) {
        return new CaseNews(reference, place, signer, day, until, provisional, before, authority, written, kind, link);
    }

    /** The same of a day that may still move. */
    public CaseNews provisional(boolean may) {
        return new CaseNews(reference, place, signer, received, until, may, before, authority, written, kind, link);
    }

    /** The same of what was passed on, or may be taken further. */
    public CaseNews forwardedTo(String receiver) {
        return new CaseNews(
                reference, place, signer, received, until, provisional, before, receiver, written, kind, link);
    }

    /**
     * Words of an employee.
     *
     * @param text in Latvian, which counts
     * @param translation into the language of who reads it; null where there is none
     */
    public record Written(String text, @Nullable String translation) {

        @Override
        public String toString() {
            return "Written[hidden]";
        }
    }

    /** Never what is personal in it: it may end up in a log. */
    @Override
    public String toString() {
        return "CaseNews[" + reference + "]";
    }
}
