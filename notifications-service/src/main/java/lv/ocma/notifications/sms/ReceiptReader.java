package lv.ocma.notifications.sms;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.ocma.notifications.sms.Receipt.State;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Message_payload;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Network_error_code;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.jspecify.annotations.Nullable;

/**
 * Reads a receipt out of its optional parameters where it has them, else out of its text, of which the standard only gives an example
 * (SMPP v3.4, appendix B): members may be missing, in another case or order.
 */
final class ReceiptReader {

    private static final Pattern ID = Pattern.compile("\\bid:\\s*(\\S{1,65})", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATE = Pattern.compile("\\bstat:\\s*([a-z]{1,10})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ERROR = Pattern.compile("\\berr:\\s*([0-9a-z]{1,8})", Pattern.CASE_INSENSITIVE);

    /** Behind it stands the beginning of the message itself, in which anything may be written. */
    private static final Pattern MESSAGE = Pattern.compile("\\btext:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final MessageIds ids;

    ReceiptReader(MessageIds ids) {
        this.ids = ids;
    }

    /** Empty where it does not say of which message, or nothing of what became of it. */
    Optional<Receipt> read(byte[] shortMessage, OptionalParameter... parameters) {
        var text = text(shortMessage, find(Message_payload.class, parameters));
        var id = id(text, find(Receipted_message_id.class, parameters));
        var state = state(text, find(Message_state.class, parameters));
        return id.isEmpty() || state.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Receipt(id.get(), state.get(), error(text, find(Network_error_code.class, parameters))));
    }

    private static String text(byte[] shortMessage, @Nullable Message_payload payload) {
        var octets = shortMessage.length == 0 && payload != null ? payload.getValue() : shortMessage;
        return MESSAGE.matcher(new String(octets, StandardCharsets.ISO_8859_1)).replaceFirst("");
    }

    private Optional<String> id(String text, @Nullable Receipted_message_id told) {
        if (told != null && !told.getValueAsString().isBlank()) {
            return Optional.of(ids.ofAnswer(told.getValueAsString()));
        }
        return first(ID, text).map(ids::ofReceiptText);
    }

    private static Optional<State> state(String text, @Nullable Message_state told) {
        return told != null
                ? Optional.of(State.ofNumber(told.getValue()))
                : first(STATE, text).map(word -> State.ofWord(word.toUpperCase(Locale.ROOT)));
    }

    private static String error(String text, @Nullable Network_error_code told) {
        if (told != null && told.getValue().length == 3) {
            var value = told.getValue();
            return "%d-%d".formatted(value[0], (value[1] & 0xff) << 8 | (value[2] & 0xff));
        }
        return first(ERROR, text).orElse("");
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static <T extends OptionalParameter> @Nullable T find(Class<T> type, OptionalParameter... parameters) {
        for (var parameter : parameters) {
            if (type.isInstance(parameter)) {
                return type.cast(parameter);
            }
        }
        return null;
    }
}
