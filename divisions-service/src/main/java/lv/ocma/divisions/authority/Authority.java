package lv.ocma.divisions.authority;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.AuthorityPublished;
import lv.ocma.divisions.text.Texts;
import lv.ocma.divisions.text.Words;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A unit of the office or another authority, with its topics (P3). Its id never changes; what is not known of it is null. */
@Entity
@Table(name = "authority")
class Authority {

    @Id
    private String id;

    @Column(name = "listed")
    private int listed;

    @Column(name = "kind")
    private String kind;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private @Nullable Texts name;

    @Column(name = "translated")
    private List<String> translated;

    @Column(name = "place_id")
    private @Nullable String place;

    @Column(name = "phones")
    private @Nullable List<String> phones;

    @Column(name = "emails")
    private @Nullable List<String> emails;

    @Column(name = "web_page")
    private @Nullable String webPage;

    @Column(name = "source")
    private String source;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "authority_topic", joinColumns = @JoinColumn(name = "authority_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<Topic> topics = new HashSet<>();

    protected Authority() {}

    Authority(String id, AuthorityFacts facts) {
        this.id = id;
        describe(facts);
    }

    /** Takes over all that the sources say, forgetting what they no longer say. */
    final void describe(AuthorityFacts facts) {
        listed = facts.listed();
        kind = facts.kind();
        name = facts.name();
        translated = facts.translated();
        place = facts.place();
        phones = facts.contact().phones();
        emails = facts.contact().emails();
        webPage = facts.contact().webPage();
        source = facts.source();
        topics.retainAll(facts.topics());
        topics.addAll(facts.topics());
    }

    String id() {
        return id;
    }

    int listed() {
        return listed;
    }

    List<Topic> topics() {
        return topics.stream().sorted(Comparator.comparingInt(Topic::listed)).toList();
    }

    /** The topics that are meant by these words, all where there are none; the authority's own name counts for each. */
    List<Topic> topics(Words asked) {
        var own = Texts.orUnknown(name).known().values();
        return topics().stream()
                .filter(topic -> Words.of(
                                Stream.concat(own.stream(), topic.searched()).toList())
                        .answer(asked))
                .toList();
    }

    AuthorityPublished published() {
        return ToldAuthority.of(view(topics()), listed);
    }

    AuthorityView view(List<Topic> shown) {
        return new AuthorityView(
                id,
                kind,
                Texts.orUnknown(name),
                translated,
                place,
                new AuthorityView.Contact(phones, emails, webPage),
                shown.stream().map(AuthorityView.TopicView::of).toList(),
                source);
    }
}
