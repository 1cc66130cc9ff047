package lv.ocma.appointments.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import lv.ocma.platform.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/** A company as it is stored: ciphertext, and the keyed hash of its number. */
@Embeddable
public record CompanyColumns(
        @Convert(converter = PersonalText.class) @Column(name = "company_registration")
        String companyRegistration,

        @Convert(converter = PersonalText.class) @Column(name = "company_name")
        String companyName,

        @Column(name = "company_hash") @Nullable String companyHash) {

    public static @Nullable CompanyColumns of(@Nullable Company company, @Nullable String hash) {
        return company == null ? null : new CompanyColumns(company.registrationNumber(), company.name(), hash);
    }

    public static @Nullable String hash(@Nullable CompanyColumns company) {
        return company == null ? null : company.companyHash;
    }

    public Company company() {
        return new Company(companyRegistration, companyName);
    }

    /** Never which one. */
    @Override
    public String toString() {
        return "CompanyColumns[…]";
    }
}
