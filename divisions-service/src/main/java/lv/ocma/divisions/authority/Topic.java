package lv.ocma.divisions.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.List;
import java.util.stream.Stream;
import lv.ocma.divisions.text.Texts;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * What an authority is competent for.
 *
 * @param listed position in the source
 * @param translated languages in which the name is worded by us
 * @param words that people use for it and its name lacks; for the search alone
 * @param service id in the catalogue; null for what is no service of it
 * @param phones of this topic alone; null where it has none of its own
 * @param legal the enactment; null where no source names one
 * @param assumed true where no source says in so many words that it belongs there
 */
@Embeddable
record Topic(
        @Column(name = "topic") String id,
        int listed,
        @Embedded @EmbeddedColumnNaming("name_%s") Texts name,
        List<String> translated,
        List<String> words,
        @Column(name = "service_id") @Nullable String service,
        @Nullable List<String> phones,
        @Nullable List<String> emails,

        @Embedded @EmbeddedColumnNaming("legal_%s") @Nullable
        Texts legal,

        @Column(name = "legal_link") @Nullable String legalLink,
        boolean assumed,
        List<String> sources) {

    Stream<String> searched() {
        return Stream.concat(name.known().values().stream(), words.stream());
    }
}
