package lv.ocma.appointments.requirement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import lv.ocma.appointments.place.Features;
import lv.ocma.appointments.service.ServiceWords;
import lv.ocma.appointments.slot.Wanted;
import lv.ocma.platform.contact.EmailAddresses;
import lv.ocma.platform.contact.PhoneNumbers;
import lv.ocma.platform.request.Languages;
import lv.ocma.platform.text.SeenText;

/**
 * The JSON Schema (2020-12) of the body that books a service, as customers and front ends send it; what only staff send is nothing in it.
 * Whatever booking takes is valid by it; of what is valid by it, booking refuses a phone number that no country has. Plain text building.
 */
final class BookingForm {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAX_NAME = 200;
    private static final int MAX_SLOT = 2000;
    private static final int MAX_HOLD = 200;
    private static final String ONE_LINE = "^[^\\u0000-\\u001F\\u007F]*$";

    private BookingForm() {}

    static ObjectNode of(String service, ServiceWords words) {
        var form = JSON.objectNode();
        form.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        form.put("$id", "urn:ocma:booking-requirements:" + service);
        titled(form, FormWords.FORM);
        form.put("x-service", service);
        form.set("x-service-name", map(words.name()));
        form.set("x-bring", map(words.bring()));
        form.set("x-identity-document", map(words.identityDocument()));
        form.set("x-persons", range());
        form.put("type", "object");
        form.set("required", texts("contact"));
        // A time that is free, or one that is held; the member of the other may be there as null.
        form.putArray("oneOf").add(told("slot")).add(told("hold"));
        form.put("additionalProperties", false);
        var members = form.putObject("properties");
        members.set("slot", slot());
        members.set("hold", hold());
        members.set("contact", contact());
        members.set("language", language());
        members.set("interpreter", titled(typed("boolean", true), FormWords.INTERPRETER));
        members.set("accessibility", accessibility());
        members.set("company", company());
        // What only staff send may be there as nothing.
        members.set("caller", titled(JSON.objectNode().put("type", "null"), FormWords.CALLER));
        // Who comes for a company is named.
        form.set("if", required("company", typed("object", false)));
        var named = JSON.objectNode();
        named.putObject("properties").set("contact", filled("name"));
        form.set("then", named);
        return form;
    }

    /** How many persons one visit for the service can be for: part of the slot, so no member of its own. */
    private static ObjectNode range() {
        var range = titled(JSON.objectNode(), FormWords.PERSONS);
        range.put("minimum", 1);
        range.put("maximum", Wanted.MAX_PERSONS);
        return range;
    }

    private static ObjectNode slot() {
        var slot = titled(typed("string", true), FormWords.SLOT);
        slot.put("maxLength", MAX_SLOT);
        slot.put("pattern", "^[A-Za-z0-9_-]+$");
        return slot;
    }

    private static ObjectNode hold() {
        var hold = titled(typed("string", true), FormWords.HOLD);
        hold.put("maxLength", MAX_HOLD);
        hold.put("pattern", "^[^\\u0000]*$");
        return hold;
    }

    private static ObjectNode contact() {
        var contact = titled(typed("object", false), FormWords.CONTACT);
        contact.put("additionalProperties", false);
        var members = contact.putObject("properties");
        var name = titled(typed("string", true), FormWords.NAME);
        name.put("maxLength", MAX_NAME);
        name.put("pattern", ONE_LINE);
        members.set("name", name);
        var email = titled(typed("string", true), FormWords.EMAIL);
        email.put("pattern", line(EmailAddresses.FORM));
        members.set("email", email);
        var phone = titled(typed("string", true), FormWords.PHONE);
        phone.put("pattern", line(PhoneNumbers.FORM));
        phone.put("x-max-length", PhoneNumbers.LONGEST);
        members.set("phone", phone);
        var either = contact.putArray("anyOf");
        either.add(filled("email"));
        either.add(filled("phone"));
        return contact;
    }

    /** Of the form, whatever space is around it; a text of which nothing is seen counts as none. */
    private static String line(String form) {
        return "^(?:" + SeenText.BLANK + "|" + SeenText.MARGIN + "(?:" + form + ")" + SeenText.MARGIN + ")$";
    }

    /** It is there, and something of it is seen. */
    private static ObjectNode filled(String member) {
        return required(member, typed("string", false).put("pattern", SeenText.SIGN));
    }

    /** It is there, and is not null. */
    private static ObjectNode told(String member) {
        return required(member, typed("string", false));
    }

    private static ObjectNode required(String member, ObjectNode as) {
        var required = JSON.objectNode();
        required.set("required", texts(member));
        required.putObject("properties").set(member, as);
        return required;
    }

    private static ObjectNode language() {
        var language = titled(JSON.objectNode(), FormWords.LANGUAGE);
        var values = language.putArray("enum");
        Languages.ALL.forEach(values::add);
        values.addNull();
        language.put("default", Languages.ALL.getFirst());
        return language;
    }

    private static ObjectNode accessibility() {
        var needs = titled(typed("array", true), FormWords.ACCESSIBILITY);
        needs.put("maxItems", Features.KNOWN.size());
        var values = needs.putObject("items").putArray("enum");
        Features.KNOWN.forEach(values::add);
        return needs;
    }

    private static ObjectNode company() {
        var company = titled(typed("object", true), FormWords.COMPANY);
        company.set("required", texts("registrationNumber", "name"));
        company.put("additionalProperties", false);
        var members = company.putObject("properties");
        var number = titled(typed("string", false), FormWords.REGISTRATION_NUMBER);
        number.put("pattern", "^[0-9]{11}$");
        members.set("registrationNumber", number);
        var name = titled(typed("string", false), FormWords.COMPANY_NAME);
        name.put("maxLength", MAX_NAME);
        name.put("pattern", "^(?=.*" + SeenText.SIGN + ")[^\\u0000-\\u001F\\u007F]*$");
        members.set("name", name);
        return company;
    }

    private static ObjectNode typed(String type, boolean nullable) {
        var node = JSON.objectNode();
        if (nullable) {
            node.set("type", texts(type, "null"));
        } else {
            node.put("type", type);
        }
        return node;
    }

    /** The one title that the standard knows is in the official language; all three stand beside it. */
    private static ObjectNode titled(ObjectNode node, Map<String, String> title) {
        node.put("title", title.get(Languages.ALL.getFirst()));
        node.set("x-titles", map(title));
        return node;
    }

    private static ObjectNode map(Map<String, String> words) {
        var node = JSON.objectNode();
        Languages.ALL.forEach(language -> node.put(language, words.get(language)));
        return node;
    }

    private static ArrayNode texts(String... texts) {
        var node = JSON.arrayNode();
        for (var text : texts) {
            node.add(text);
        }
        return node;
    }
}
