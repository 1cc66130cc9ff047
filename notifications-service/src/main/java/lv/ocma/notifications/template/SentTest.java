package lv.ocma.notifications.template;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message by which a template is tried out. */
@Schema(name = "SentTemplateTest")
record SentTest(
        @Schema(description = "Id of the message, which is on its way.")
        UUID message) {}
