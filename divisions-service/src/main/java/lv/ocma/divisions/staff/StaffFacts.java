package lv.ocma.divisions.staff;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.contact.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** What the office says of an employee, once it has been checked; null is what is not known. */
record StaffFacts(
        String givenName,
        String familyName,
        Texts position,
        Texts unit,
        String place,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Badge badge,
        @Nullable UUID superior,
        @Nullable String account,
        LocalDate employedFrom) {

    /** Of what {@link StaffRules} let pass. Accounts are small letters, as Keycloak keeps them, and phones E.164. */
    static StaffFacts of(NewStaffMember wanted, @Nullable Badge badge) {
        var account = wanted.account();
        var phone = wanted.phone();
        return new StaffFacts(
                Objects.requireNonNull(wanted.givenName()).strip(),
                Objects.requireNonNull(wanted.familyName()).strip(),
                Texts.orUnknown(wanted.position()),
                Texts.orUnknown(wanted.unit()),
                Objects.requireNonNull(wanted.place()),
                phone == null ? null : PhoneNumbers.e164(phone).orElseThrow(),
                wanted.email(),
                badge,
                wanted.superior(),
                account == null ? null : account.toLowerCase(Locale.ROOT),
                Objects.requireNonNull(wanted.employedFrom()));
    }
}
