package lv.ocma.notifications.template;

import static lv.ocma.notifications.template.TemplateStatus.DISCARDED;
import static lv.ocma.notifications.template.TemplateStatus.DRAFT;
import static lv.ocma.notifications.template.TemplateStatus.PUBLISHED;
import static lv.ocma.notifications.template.TemplateStatus.REPLACED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.template.Template.Doing;
import lv.ocma.notifications.wording.Content;
import lv.ocma.notifications.wording.TemplateChannel;
import lv.ocma.platform.problem.Conflict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateStatusTest {

    private static final Doing DOING = new Doing("somebody", Instant.EPOCH);
    private static final Said SAID = new Said(Content.sms("x"), List.of());

    private static final Map<TemplateStatus, Set<TemplateStatus>> EXPECTED = Map.of(
            DRAFT, Set.of(PUBLISHED, DISCARDED),
            PUBLISHED, Set.of(REPLACED),
            REPLACED, Set.of(),
            DISCARDED, Set.of());

    static Stream<Arguments> pairs() {
        return Stream.of(TemplateStatus.values())
                .flatMap(from -> Stream.of(TemplateStatus.values()).map(to -> Arguments.of(from, to)));
    }

    private static Template template(TemplateStatus status) {
        var template = new Template(
                UUID.randomUUID(),
                new TemplateKey("office.closed", TemplateChannel.SMS, Language.LV),
                2,
                1,
                SAID,
                DOING);
        switch (status) {
            case DRAFT -> {
                // As it begins.
            }
            case PUBLISHED -> template.publish(1, 1, DOING);
            case REPLACED -> {
                template.publish(1, 1, DOING);
                template.replace(DOING);
            }
            case DISCARDED -> template.discard(DOING);
        }
        return template;
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void a_version_goes_only_where_its_status_leads(TemplateStatus from, TemplateStatus to) {
        assertEquals(
                EXPECTED.getOrDefault(from, Set.of()).contains(to), from.next().contains(to));
        var template = template(from);
        Consumer<Template> verb = switch (to) {
            case DRAFT -> changed -> changed.change(SAID, 1, DOING);
            case PUBLISHED -> published -> published.publish(2, 1, DOING);
            case REPLACED -> replaced -> replaced.replace(DOING);
            case DISCARDED -> discarded -> discarded.discard(DOING);
        };
        // A change keeps a draft a draft.
        if (from.next().contains(to) || (from == DRAFT && to == DRAFT)) {
            verb.accept(template);
            assertEquals(to, template.status());
        } else {
            assertThrows(RuntimeException.class, () -> verb.accept(template));
            assertEquals(from, template.status());
        }
    }

    @Test
    void what_was_published_meanwhile_is_not_undone_unseen() {
        var draft = template(DRAFT);

        assertEquals(
                "template-outdated",
                assertThrows(Conflict.class, () -> draft.publish(2, 3, DOING))
                        .type()
                        .slug());
        draft.change(SAID, 3, DOING);
        draft.publish(2, 3, DOING);
        assertEquals(PUBLISHED, draft.status());
    }
}
