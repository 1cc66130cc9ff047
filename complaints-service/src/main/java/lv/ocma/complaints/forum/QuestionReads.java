package lv.ocma.complaints.forum;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.complaints.forum.Questions.Wanted;
import lv.ocma.complaints.place.Place;
import lv.ocma.complaints.place.Places;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import org.jspecify.annotations.Nullable;

/** What everybody may read of the forum; nothing of it is personal. */
@ApplicationScoped
class QuestionReads {

    private static final int SIMILAR = 5;
    private static final int FEED = 50;

    private final Questions questions;
    private final Places places;

    QuestionReads(Questions questions, Places places) {
        this.questions = questions;
        this.places = places;
    }

    /**
     * What somebody asks the list for.
     *
     * @param words as they wrote them; null for all
     */
    record Filter(
            @Nullable String language,
            @Nullable String topic,
            @Nullable String words) {}

    /** @param version of what is shown */
    record Shown(QuestionView view, long version) {}

    Page<QuestionView> all(Filter filter, @Nullable String cursor, int limit) {
        var cursors = ListCursor.of("listQuestions", filter.language(), filter.topic(), filter.words());
        var before = cursors.read(cursor, UUID::fromString).orElse(null);
        var written = filter.words();
        var words = written == null ? null : SearchWords.all(written).orElse("");
        if ("".equals(words)) {
            return Page.whole(List.of());
        }
        var wanted = new Wanted(filter.language(), filter.topic(), words);
        var page = Page.of(
                questions.publicOnes(wanted, before, limit + 1),
                limit,
                last -> cursors.encode(last.id().toString()));
        return new Page<>(views(page.items()), page.next());
    }

    Shown one(UUID id) {
        var question = questions.requirePublic(id);
        return new Shown(views(List.of(question)).getFirst(), question.version());
    }

    List<QuestionView> similar(String text) {
        return SearchWords.anyTwo(text)
                .map(words -> views(questions.like(words, SIMILAR)))
                .orElse(List.of());
    }

    List<QuestionView> newest() {
        return views(questions.toldLast(FEED));
    }

    /** With the names of their units in one query. */
    private List<QuestionView> views(List<Question> found) {
        var ids = found.stream().map(Question::unit).filter(Objects::nonNull).collect(Collectors.toSet());
        var units = ids.isEmpty() ? Map.<String, Place>of() : places.byIds(ids);
        return found.stream()
                .map(question -> QuestionView.of(question, question.unit() == null ? null : units.get(question.unit())))
                .toList();
    }
}
