package lv.ocma.contracts.divisions;

import java.util.List;
import java.util.Map;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * An employee as the public may know them (P11, E1), and who answers for them today. Of who is not employed today only the id, the
 * status and the subject are told, so that the name leaves the topic with the next compaction.
 *
 * @param status EXPECTED, EMPLOYED or LEFT; new values may come
 * @param subject {@code sub} of the employee's tokens; null while no account is known
 * @param position by language (lv, en, ru); a language without a known text is absent
 * @param unit by language, where it is another than the place
 * @param place id of the place where they work
 * @param phone E.164; null while not known: then the place's holds
 * @param superior id of the nearest official above who is employed today; null where there is none
 * @param standsIn ids of who stands in today; empty while the employee is there
 * @param invented true for who is made up, in the demo of a local stack; null where the name is not told, or an older release told it
 * @param email JWE (compact) of the address at the office, which is for colleagues only; null while not known, and of who is not employed today
 */
@EventContract(
        type = "lv.ocma.divisions.staff-member.published",
        topic = "ocma.divisions.staff-member.v1",
        compacted = true)
public record StaffMemberPublished(
        String id,
        String status,
        @Nullable String subject,
        @Nullable String givenName,
        @Nullable String familyName,
        Map<String, String> position,
        Map<String, String> unit,
        @Nullable String place,
        @Nullable String phone,
        @Nullable String badge,
        @Nullable String superior,
        List<String> standsIn,
        @Nullable Boolean invented,
        @Nullable String email)
        implements Event {

    /** Of one whose mail address is not known. */
    public StaffMemberPublished(
            String id,
            String status,
            @Nullable String subject,
            @Nullable String givenName,
            @Nullable String familyName,
            Map<String, String> position,
            Map<String, String> unit,
            @Nullable String place,
            @Nullable String phone,
            @Nullable String badge,
            @Nullable String superior,
            List<String> standsIn,
            @Nullable Boolean invented) {
        this(
                id,
                status,
                subject,
                givenName,
                familyName,
                position,
                unit,
                place,
                phone,
                badge,
                superior,
                standsIn,
                invented,
                null);
    }

    public StaffMemberPublished withEmail(String other) {
        return new StaffMemberPublished(
                id,
                status,
                subject,
                givenName,
                familyName,
                position,
                unit,
                place,
                phone,
                badge,
                superior,
                standsIn,
                invented,
                other);
    }

    @Override
    public String aggregateId() {
        return id;
    }
}
