package lv.ocma.divisions.authority;

import java.util.List;
import lv.ocma.divisions.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit or authority as callers see it; null is what no source tells. */
@Schema(name = "Authority")
record AuthorityView(
        @Schema(examples = "state-border-guard") String id,

        @Schema(description = "OCMA_UNIT, STATE, MUNICIPAL or SERVICE_CENTRE; new values may come.", examples = "STATE")
        String kind,

        Texts name,

        @Schema(description = "Languages in which the name is worded by this suite and not by a source.")
        List<String> translated,

        @Schema(description = "Id of the place where it is; null where it has none here, or many.", nullable = true)
        @Nullable
        String place,

        Contact contact,

        @Schema(description = "What it is competent for; of a search those that match.")
        List<TopicView> topics,

        @Schema(description = "Where this was read.") String source) {

    @Schema(name = "AuthorityContact", description = "Each null while not known.")
    record Contact(
            @Schema(description = "E.164.", nullable = true) @Nullable
            List<String> phones,

            @Schema(nullable = true) @Nullable List<String> emails,
            @Schema(nullable = true) @Nullable String webPage) {}

    @Schema(name = "LegalReference")
    record Legal(
            Texts text, @Schema(nullable = true) @Nullable String link) {}

    @Schema(name = "AuthorityTopic")
    record TopicView(
            @Schema(examples = "asylum") String id,
            Texts name,

            @Schema(description = "Languages in which the name is worded by this suite and not by a source.")
            List<String> translated,

            @Schema(description = "Id in the service catalogue; null for what is no service of it.", nullable = true)
            @Nullable
            String service,

            @Schema(
                    description = "Of this topic alone; null where the contact is that of the authority.",
                    nullable = true)
            @Nullable
            Contact contact,

            @Schema(description = "The enactment; null where no source names one.", nullable = true) @Nullable
            Legal legalReference,

            @Schema(description = "True where no source says in so many words that the topic belongs here.")
            boolean assumed,

            @Schema(description = "Where this was read.") List<String> sources) {

        static TopicView of(Topic topic) {
            boolean reached = topic.phones() != null || topic.emails() != null;
            var legal = topic.legal();
            return new TopicView(
                    topic.id(),
                    topic.name(),
                    topic.translated(),
                    topic.service(),
                    reached ? new Contact(topic.phones(), topic.emails(), null) : null,
                    legal == null ? null : new Legal(legal, topic.legalLink()),
                    topic.assumed(),
                    topic.sources());
        }
    }
}
