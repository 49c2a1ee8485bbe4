package io.anlan.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small browser for tests: keeps cookies, sends the CSRF header, reads JSON. */
public final class Browser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String origin;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Browser(int port) {
        this.origin = "http://localhost:" + port;
    }

    /** An answer: its status and its JSON, which is missing when there was none. */
    public record Answer(int status, JsonNode json, HttpResponse<byte[]> raw) {

        public String code() {
            return json.path("code").asString("");
        }

        public String text() {
            return new String(raw.body(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    public Answer signIn(String account, String password) {
        return post("/api/session", Map.of("account", account, "password", password));
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body, Map.of());
    }

    public Answer put(String path, @Nullable Object body) {
        return send("PUT", path, body, Map.of());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    /** A multipart form with one file named {@code file} and text fields. */
    public Answer upload(String path, String fileName, byte[] file, Map<String, String> fields) {
        String boundary = "anlan-test-boundary";
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(part(boundary, "name=\"" + name + "\"", value)));
        String head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, fileName);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST", path, body.toByteArray(), Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    private static byte[] part(String boundary, String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
                .formatted(boundary, name, value)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Any request; a body that is no byte array goes as JSON. */
    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        if (!method.equals("GET") && csrf() == null) {
            send("GET", "/api/session/options", null, Map.of());
        }
        var request = HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(60));
        String token = csrf();
        if (token != null) {
            request.header("X-XSRF-TOKEN", token);
        }
        if (body instanceof byte[] bytes) {
            request.method(method, BodyPublishers.ofByteArray(bytes));
        } else if (body != null) {
            request.header("Content-Type", "application/json");
            request.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        } else {
            request.method(method, BodyPublishers.noBody());
        }
        headers.forEach(request::setHeader);
        return answer(request.build());
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<byte[]> raw = http.send(request, BodyHandlers.ofByteArray());
            boolean json = raw.headers().firstValue("Content-Type").orElse("").contains("json");
            JsonNode body = json && raw.body().length > 0
                    ? JSON.readTree(raw.body())
                    : JSON.getNodeFactory().missingNode();
            return new Answer(raw.statusCode(), body, raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private @Nullable String csrf() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
