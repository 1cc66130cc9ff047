package lv.ocma.stack.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void a_secret_is_made_once_and_read_back_by_the_next_launcher() {
        var made = secrets();
        var key = made.key("keys.event");
        var password = made.password("user.customer");
        assertEquals(key, secrets().key("keys.event"));
        assertEquals(password, secrets().password("user.customer"));
        assertEquals(made.rsa("realm.key"), secrets().rsa("realm.key"));
    }

    @Test
    void each_secret_differs() {
        var secrets = secrets();
        assertNotEquals(secrets.password("a"), secrets.password("b"));
        assertEquals(32, Base64.getDecoder().decode(secrets.key("c")).length);
    }

    @Test
    void only_the_owner_may_read_the_file() throws IOException {
        secrets().password("a");
        var permissions = Files.getPosixFilePermissions(folder.resolve("secrets.properties"));
        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    }

    private Secrets secrets() {
        return new Secrets(new Home(folder, folder));
    }

    @Test
    void who_read_the_file_before_a_password_was_made_gets_the_same_one() {
        var home = new Home(folder, folder);
        var keeper = new Secrets(home);
        var launcher = new Secrets(home);
        var made = launcher.password("postgres.superuser");
        assertEquals(made, keeper.password("postgres.superuser"));
        assertEquals(made, new Secrets(home).password("postgres.superuser"));
    }
}
