package lv.ocma.notifications.template;

import java.util.List;
import lv.ocma.notifications.wording.GivenValue;
import lv.ocma.notifications.wording.GivenValues;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** By which values a template is shown. */
@Schema(name = "TemplatePreviewRequest")
record PreviewRequest(
        @Schema(description = "Those that are not given are invented.", nullable = true, maxItems = GivenValues.MOST)
        @Nullable
        List<GivenValue> values) {}
