package lv.ocma.divisions.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/** What {@code catalogue.json} knows of one service beside what the list of services says. */
final class Beside {

    private static final String ASSUMED = "assumed";

    private final JsonNode service;
    private final JsonNode law;

    Beside(JsonNode file, String service) {
        this.service = file.path("known_of").path(service);
        this.law = file.path("dispute");
    }

    @Nullable
    List<String> receipt() {
        if (!service.has("receipt_channels")) {
            return null;
        }
        var channels = new ArrayList<String>();
        service.path("receipt_channels").forEach(channel -> channels.add(channel.asText()));
        return channels;
    }

    Set<LegalReference> references() {
        var references = new LinkedHashSet<LegalReference>();
        for (var node : service.path("legal_references")) {
            references.add(new LegalReference(
                    references.size() + 1,
                    Texts.of(node.path("title")),
                    node.path("section").textValue(),
                    node.path("link").textValue(),
                    null,
                    null,
                    node.path("source").asText()));
        }
        return references;
    }

    /** One law holds for all decisions; where a source says of the service that they are disputed, it is named in stead of the mark. */
    @Nullable
    Dispute dispute() {
        var said = service.path("dispute").textValue();
        if (said == null) {
            return null;
        }
        var assumed = said.equals(ASSUMED);
        return new Dispute(
                law.path("authority").asText(),
                law.path("period").asText(),
                Texts.of(law.path("title")),
                law.path("section").textValue(),
                law.path("link").textValue(),
                assumed,
                assumed ? law.path("source").asText() : said);
    }
}
