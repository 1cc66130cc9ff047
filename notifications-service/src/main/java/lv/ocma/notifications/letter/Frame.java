package lv.ocma.notifications.letter;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The one layout of all messages, as text and as HTML; in HTML every value is escaped. */
final class Frame {

    private final Template text;
    private final Template html;

    Frame(Engine engine) {
        this.text = engine.parse(read("frame.txt"), Variant.forContentType(Variant.TEXT_PLAIN));
        this.html = engine.parse(read("frame.html"), Variant.forContentType(Variant.TEXT_HTML));
    }

    static Engine engine() {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .strictRendering(true)
                .build();
    }

    String text(Letter letter) {
        return text.data("letter", letter).render();
    }

    String html(Letter letter) {
        return html.data("letter", letter).render();
    }

    private static String read(String file) {
        try (var stream = Frame.class.getResourceAsStream("/letters/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
