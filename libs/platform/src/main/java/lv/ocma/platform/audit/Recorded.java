package lv.ocma.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the audit says was changed or seen, as it is kept with the answer that told it: who is answered the same again has seen the same.
 *
 * @param onBehalfOf the person for whom it was done
 * @param purpose its code
 */
public record Recorded(
        String objectType,
        String objectId,
        @Nullable String division,
        @Nullable UUID onBehalfOf,
        String purpose) {}
