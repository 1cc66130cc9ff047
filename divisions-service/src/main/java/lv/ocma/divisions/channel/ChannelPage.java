package lv.ocma.divisions.channel;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names the schema of a page of channels in the API document. */
@Schema(name = "ContactChannelPage")
record ChannelPage(
        List<ChannelView> items,

        @Schema(description = "Cursor of the following page; null on the last.", nullable = true) @Nullable
        String next) {}
