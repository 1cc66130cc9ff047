package lv.ocma.divisions.authority;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import lv.ocma.divisions.vocabulary.Vocabulary;

/** The words of topics that are services of the catalogue: by these words people look for the service too. */
@ApplicationScoped
public class ServiceTopics {

    /** Kind of words in the vocabulary, whose subject is the service. */
    public static final String KIND = "service-topic";

    private final Vocabulary vocabulary;

    ServiceTopics(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** These are all there are. */
    void index(Collection<Topic> topics) {
        vocabulary.clear(KIND);
        topics.stream()
                .filter(topic -> topic.service() != null)
                .collect(groupingBy(topic -> String.valueOf(topic.service())))
                .forEach((service, named) -> vocabulary.replace(
                        KIND, service, named.stream().flatMap(Topic::searched).toList()));
    }
}
