package lv.ocma.notifications.office;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is right in place of what was told. */
@Schema(
        name = "NewCorrection",
        requiredProperties = {"text", "reason"})
record NewCorrection(
        @Nullable Text text,

        @Schema(
                description = "Why it was wrong; kept with the record of the change, and told to nobody else.",
                minLength = 1,
                maxLength = NewCorrection.LONGEST,
                examples = "Nepareizs datums veidnē")
        @Nullable
        String reason) {

    static final int LONGEST = 1_000;

    /** What is right, in the words of all languages: each receiver gets the one of the wrong message. The apology is added. */
    @Schema(
            name = "CorrectionText",
            requiredProperties = {"lv", "en", "ru"})
    record Text(
            @Schema(minLength = 1, maxLength = NewCorrection.LONGEST, examples = "Nodaļa ir slēgta 2. jūnijā.")
            @Nullable
            String lv,

            @Schema(minLength = 1, maxLength = NewCorrection.LONGEST, examples = "The division is closed on 2 June.")
            @Nullable
            String en,

            @Schema(minLength = 1, maxLength = NewCorrection.LONGEST, examples = "Отделение закрыто 2 июня.") @Nullable
            String ru) {}
}
