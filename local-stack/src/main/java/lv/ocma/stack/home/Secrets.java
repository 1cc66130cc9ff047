package lv.ocma.stack.home;

import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Passwords and keys of one local stack, made at their first use and kept in its data folder, never in the repository. */
public final class Secrets {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values = new Properties();

    public Secrets(Home home) {
        file = home.at("secrets.properties");
        load();
    }

    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            values.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new StackFailure(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Twenty letters and digits that can be read aloud. */
    public String password(String name) {
        return kept(name, () -> {
            var password = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
            return password.toString();
        });
    }

    /** 32 random bytes in base64. */
    public String key(String name) {
        return kept(name, () -> {
            var bytes = new byte[32];
            RANDOM.nextBytes(bytes);
            return Base64.getEncoder().encodeToString(bytes);
        });
    }

    /**
     * A file with a list of keys, which begins with the one of that name, numbered 1. Services read it again when it changes: so keys
     * rotate while they run. It is never written again here.
     */
    public Path keys(String name) {
        var list = file.resolveSibling("keys").resolve(name);
        if (!Files.exists(list)) {
            try {
                Files.createDirectories(list.toAbsolutePath().getParent());
                PrivateFile.write(list, ("1:" + key(name) + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw Refusal.of(list, e);
            }
        }
        return list.toAbsolutePath();
    }

    /** A private key for RSA (2048 bits) as PKCS 8 in base64. */
    public String rsa(String name) {
        return kept(name, () -> {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048, RANDOM);
                return Base64.getEncoder()
                        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
            } catch (GeneralSecurityException e) {
                throw new StackFailure("this JDK cannot make RSA keys: " + e.getMessage(), e);
            }
        });
    }

    private synchronized String kept(String name, Supplier<String> made) {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        return madeAlone(name, made);
    }

    /** Another process may have made it since the file was read, and servers keep to the first password they got. */
    private String madeAlone(String name, Supplier<String> made) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var channel = FileChannel.open(
                            file.resolveSibling(".secrets.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                load();
                var value = values.getProperty(name);
                if (value == null) {
                    value = made.get();
                    values.setProperty(name, value);
                    save();
                }
                held.release();
                return value;
            }
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    private void save() throws IOException {
        var lines = new StringBuilder("# Generated for this local stack only. Deleted by ./ocma reset.\n");
        new TreeMap<>(values)
                .forEach((name, value) ->
                        lines.append(name).append('=').append(value).append('\n'));
        PrivateFile.write(file, lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
