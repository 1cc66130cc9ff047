package lv.ocma.divisions.authority;

import java.util.List;
import lv.ocma.contracts.divisions.AuthorityPublished;
import org.jspecify.annotations.Nullable;

/** A unit or authority as others are told of it: all that the public is shown, so that whatever changes there is told (P3). */
final class ToldAuthority {

    private ToldAuthority() {}

    static AuthorityPublished of(AuthorityView shown, int listed) {
        var contact = shown.contact();
        return new AuthorityPublished(
                shown.id(),
                shown.kind(),
                shown.name().known(),
                shown.place(),
                orNone(contact.phones()),
                orNone(contact.emails()),
                shown.topics().stream().map(ToldAuthority::topic).toList(),
                new AuthorityPublished.Shown(listed, shown.translated(), contact(contact), shown.source()));
    }

    private static AuthorityPublished.Topic topic(AuthorityView.TopicView topic) {
        var contact = topic.contact();
        var legal = topic.legalReference();
        return new AuthorityPublished.Topic(
                topic.id(),
                topic.name().known(),
                topic.service(),
                topic.assumed(),
                topic.translated(),
                contact == null ? null : contact(contact),
                legal == null ? null : new AuthorityPublished.Legal(legal.text().known(), legal.link()),
                topic.sources());
    }

    private static AuthorityPublished.Contact contact(AuthorityView.Contact contact) {
        return new AuthorityPublished.Contact(contact.phones(), contact.emails(), contact.webPage());
    }

    private static List<String> orNone(@Nullable List<String> known) {
        return known == null ? List.of() : known;
    }
}
