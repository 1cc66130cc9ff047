package lv.ocma.complaints.call;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said on the phone in one language. */
@Schema(name = "CallScript")
record CallScriptView(
        @Schema(description = "New values may come.", examples = "lv")
        String language,

        @Schema(
                description = "Greeting, unit, and the name and surname of whoever answers.",
                examples =
                        "Labdien! Pilsonības un migrācijas lietu pārvalde, Rīgas 3. nodaļa, Ilze Izdomāta. Kā varu jums palīdzēt?")
        String greeting,

        @Schema(examples = "Paldies, ka zvanījāt! Visu labu!")
        String goodbye,

        @Schema(description = "What is said as a call ends early, for each reason.")
        List<EarlyEndWords> earlyEnds) {

    /** Tells the caller why. */
    @Schema(name = "CallEarlyEndWords")
    record EarlyEndWords(
            @Schema(description = "RUDE, UNCLEAR or NOT_OFFICE_BUSINESS; new values may come.", examples = "RUDE")
            String reason,

            @Schema(
                    examples =
                            "Diemžēl šādā tonī sarunu turpināt nevaru, tāpēc to beidzu. Lūdzu, zvaniet vēlreiz, kad varēsim runāt mierīgi. Visu labu!")
            String text) {}
}
