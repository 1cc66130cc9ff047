package lv.ocma.platform.privacy;

import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A column with personal text, clear in the entity and encrypted in the database: {@code @Convert(converter = PersonalText.class)}. */
@Converter
@Singleton
public class PersonalText implements AttributeConverter<@Nullable String, @Nullable String> {

    private final ColumnCipher cipher;

    PersonalText(ColumnCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String text) {
        return text == null ? null : cipher.encrypt(text);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : cipher.decrypt(value);
    }
}
