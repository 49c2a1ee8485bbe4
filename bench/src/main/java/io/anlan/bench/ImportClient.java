package io.anlan.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the server as the browser does. */
final class ImportClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long POLL_NANOS = 100_000_000;

    private final String origin;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    ImportClient(int port) {
        this.origin = "http://localhost:" + port;
    }

    void signIn(String account, String password) throws IOException {
        get("/api/session/options");
        post("/api/session", Map.of("account", account, "password", password));
    }

    String upload(String definition, Path file) throws IOException {
        String boundary = "anlan-bench-boundary";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file.getFileName() + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(file));
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return String.valueOf(send(request("/api/imports/" + definition)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())))
                .get("id"));
    }

    Map<?, ?> post(String path, Map<String, ?> body) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Map<?, ?> get(String path) throws IOException {
        return send(request(path).GET());
    }

    /** Waits for the state and answers the counts. A failure that is reported meanwhile ends the wait. */
    Map<?, ?> await(String id, String state) throws IOException {
        while (true) {
            Map<?, ?> sheet = get("/api/imports/" + id);
            if (state.equals(sheet.get("state"))) {
                return Objects.requireNonNull((Map<?, ?>) sheet.get("counts"));
            }
            if (sheet.get("failure") != null) {
                throw new IllegalStateException(String.valueOf(sheet.get("failure")));
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    void awaitState(String id, String state) throws IOException {
        while (!state.equals(get("/api/imports/" + id).get("state"))) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(origin + path));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.setHeader("X-XSRF-TOKEN", token));
        return request;
    }

    private Map<?, ?> send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return JSON.readValue(answer.body(), Map.class);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
