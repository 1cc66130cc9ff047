package lv.ocma.complaints.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import lv.ocma.platform.privacy.PersonalText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In whose name somebody turns to the office (R1); encrypted, as it may bear the name of a person. */
@Embeddable
@Schema(name = "CompanyOfCase")
record Company(
        @Convert(converter = PersonalText.class)
        @Column(name = "company_registration")
        @Schema(examples = "40000000034")
        String registrationNumber,

        @Convert(converter = PersonalText.class) @Column(name = "company_name") @Schema(examples = "SIA Paraugs")
        String name) {

    /** Never which one. */
    @Override
    public String toString() {
        return "Company[…]";
    }
}
