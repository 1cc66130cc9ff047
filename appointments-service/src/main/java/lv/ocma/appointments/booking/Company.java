package lv.ocma.appointments.booking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a representative comes (R1): a company is served everywhere, whatever its legal address. */
@Schema(name = "Company")
public record Company(
        @Schema(examples = "40000000034") String registrationNumber,
        @Schema(examples = "SIA Paraugs") String name) {

    private static final int[] WEIGHTS = {9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1};
    private static final int MODULUS = 11;
    private static final int REST = 3;

    /** As staff read it: its name with its number. */
    public String named() {
        return name + ", " + registrationNumber;
    }

    /** Whether the digits fit each other as those of a register do; worth a second look, never a refusal, as no register vouches for it. */
    @JsonIgnore
    boolean looksRight() {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (registrationNumber.charAt(i) - '0');
        }
        return sum % MODULUS == REST;
    }

    /** Never which one: it may bear the name of a person. */
    @Override
    public String toString() {
        return "Company[…]";
    }
}
