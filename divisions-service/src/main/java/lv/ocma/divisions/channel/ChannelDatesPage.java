package lv.ocma.divisions.channel;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names the schema of the dates of a channel in the API document. */
@Schema(name = "ContactChannelDatePage")
record ChannelDatesPage(
        List<ChannelDayView> items,

        @Schema(description = "Always null: all dates are told at once.", nullable = true) @Nullable
        String next) {}
