package lv.ocma.complaints.forum;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The newest of the forum as Atom (RFC 4287). */
@ApplicationScoped
class ForumFeed {

    static final String MEDIA_TYPE = "application/atom+xml";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int LONGEST_TITLE = 80;

    private final XMLOutputFactory writers = XMLOutputFactory.newDefaultFactory();
    private final String address;

    ForumFeed(@ConfigProperty(name = "ocma.public-url") String publicUrl) {
        this.address = publicUrl + "/v1/questions";
    }

    String of(List<QuestionView> newest) {
        var text = new StringWriter();
        try {
            var feed = writers.createXMLStreamWriter(text);
            feed.writeStartDocument("UTF-8", "1.0");
            feed.writeStartElement("feed");
            feed.writeDefaultNamespace(ATOM);
            element(feed, "id", address);
            element(feed, "title", "PMLP: jautājumi un atbildes");
            element(feed, "updated", newest.isEmpty() ? "1970-01-01T00:00:00Z" : moment(newest.getFirst()));
            link(feed, "self", address + "/feed");
            feed.writeStartElement("author");
            element(feed, "name", "Pilsonības un migrācijas lietu pārvalde");
            feed.writeEndElement();
            for (var question : newest) {
                entry(feed, question);
            }
            feed.writeEndDocument();
            feed.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the feed cannot be written", e);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter feed, QuestionView question) throws XMLStreamException {
        feed.writeStartElement("entry");
        element(feed, "id", "urn:uuid:" + question.id());
        element(feed, "title", title(question.text()));
        element(feed, "updated", moment(question));
        link(feed, "alternate", address + "/" + question.id());
        feed.writeEmptyElement("category");
        feed.writeAttribute("term", question.topic());
        feed.writeStartElement("content");
        feed.writeAttribute("type", "text");
        feed.writeAttribute("xml:lang", question.language());
        var answer = question.answer();
        feed.writeCharacters(legal(answer == null ? question.text() : question.text() + "\n\n" + answer.text()));
        feed.writeEndElement();
        feed.writeEndElement();
    }

    private static void element(XMLStreamWriter feed, String name, String text) throws XMLStreamException {
        feed.writeStartElement(name);
        feed.writeCharacters(legal(text));
        feed.writeEndElement();
    }

    private static void link(XMLStreamWriter feed, String rel, String href) throws XMLStreamException {
        feed.writeEmptyElement("link");
        feed.writeAttribute("rel", rel);
        feed.writeAttribute("href", href);
    }

    private static String title(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    /** XML 1.0 has no control characters, not even escaped. */
    private static String legal(String text) {
        return text.replaceAll(
                "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private static String moment(QuestionView question) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(question.toldAt());
    }
}
