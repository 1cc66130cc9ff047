package lv.ocma.stack.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import lv.ocma.stack.home.PrivateFile;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.home.StackFailure;

/**
 * Puts the realm into Keycloak: at the first start, and again whenever the composed file differs from the one that is in.
 * The realm's signing key is part of the file, so tokens issued before go on being valid.
 */
final class RealmImport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final String admin;
    private final String password;
    private final Path imported;

    RealmImport(String address, String admin, String password, Path folder) {
        this.address = address;
        this.admin = admin;
        this.password = password;
        imported = folder.resolve("realm.sha256");
    }

    void bringIn(ObjectNode realm, Progress progress) throws IOException, InterruptedException {
        var fingerprint = fingerprint(realm);
        var exists = Http.get(address + "/realms/" + Keycloak.REALM).statusCode() == 200;
        if (exists && Files.exists(imported) && Files.readString(imported).equals(fingerprint)) {
            return;
        }
        progress.step("importing the realm");
        var token = adminToken();
        if (exists) {
            expect(204, "DELETE", "/admin/realms/" + Keycloak.REALM, token, BodyPublishers.noBody());
        }
        expect(201, "POST", "/admin/realms", token, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(realm)));
        PrivateFile.write(imported, fingerprint.getBytes(StandardCharsets.UTF_8));
    }

    private String adminToken() throws IOException, InterruptedException {
        return Http.token(
                address + "/realms/master/protocol/openid-connect/token",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", admin, "password", password));
    }

    private void expect(int status, String method, String path, String token, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(Http.PATIENCE)
                .build();
        var response = Http.send(request);
        if (response.statusCode() != status) {
            throw new StackFailure("Keycloak answered " + response.statusCode() + " to " + method + " " + path + ": "
                    + response.body());
        }
    }

    private static String fingerprint(ObjectNode realm) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(realm));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new StackFailure("this JDK knows no SHA-256", e);
        }
    }
}
