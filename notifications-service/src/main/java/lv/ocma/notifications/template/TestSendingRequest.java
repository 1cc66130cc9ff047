package lv.ocma.notifications.template;

import java.util.List;
import lv.ocma.notifications.wording.GivenValue;
import lv.ocma.notifications.wording.GivenValues;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** To whom and by which values a template is tried out. */
@Schema(name = "TemplateTestSending", requiredProperties = "address")
record TestSendingRequest(
        @Schema(
                description = "An address of the office's own domain.",
                maxLength = 254,
                examples = "anna.paraugs@pmlp.gov.lv")
        @Nullable
        String address,

        @Schema(description = "Those that are not given are invented.", nullable = true, maxItems = GivenValues.MOST)
        @Nullable
        List<GivenValue> values) {}
