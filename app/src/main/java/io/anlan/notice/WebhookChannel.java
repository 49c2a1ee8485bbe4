package io.anlan.notice;

import io.anlan.notice.DeliveryStore.ChannelRow;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts a JSON template to an address. {@code {{to}} {{title}} {{body}} {{link}} {{id}}} stand in the template for texts,
 * each written as the inside of a JSON string. With a secret the request is signed: header
 * {@code X-Anlan-Signature: t=<seconds>,v1=<hex HMAC-SHA256 of "t.body">}.
 *
 * <p>DingTalk (自定义机器人 · 加签): {@code timestamp} in milliseconds and {@code sign} = URL-encoded Base64 of HMAC-SHA256 under
 * the secret over {@code timestamp + "\n" + secret}. WeCom (群机器人) has no signature: the key in the address is all there is.
 */
final class WebhookChannel implements Channel {

    enum Kind {
        SMS,
        WECOM,
        DINGTALK,
        WEBHOOK
    }

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(to|title|body|link|id)}}");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK_FROM = 200;
    private static final int OK_BELOW = 300;

    private final ChannelRow channel;
    private final HttpClient http;
    private final Clock clock;
    private final JsonMapper json;

    WebhookChannel(ChannelRow channel, HttpClient http, Clock clock, JsonMapper json) {
        this.channel = channel;
        this.http = http;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void send(Message message) throws NotDelivered {
        String body = fill(channel.template(), message, json);
        long seconds = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder(URI.create(address(seconds * 1000)))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Anlan-Delivery", message.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        String secret = channel.secret();
        if (secret != null && channel.kind() != Kind.DINGTALK && channel.kind() != Kind.WECOM) {
            String signature = HexFormat.of().formatHex(hmac(secret, seconds + "." + body));
            request.header("X-Anlan-Signature", "t=" + seconds + ",v1=" + signature);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() < OK_FROM || answer.statusCode() >= OK_BELOW) {
                throw new NotDelivered("HTTP " + answer.statusCode() + " " + cut(answer.body()));
            }
            refusal(answer.body());
        } catch (IOException e) {
            throw new NotDelivered(e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDelivered("interrupted");
        }
    }

    /** WeCom and DingTalk say no with status 200 and an errcode. */
    private void refusal(String body) throws NotDelivered {
        boolean robots = channel.kind() == Kind.WECOM || channel.kind() == Kind.DINGTALK;
        if (robots && body.strip().startsWith("{")) {
            int code = json.readTree(body).path("errcode").asInt(0);
            if (code != 0) {
                throw new NotDelivered("errcode " + code + " " + cut(body));
            }
        }
    }

    private String address(long millis) {
        String secret = channel.secret();
        if (channel.kind() != Kind.DINGTALK || secret == null) {
            return channel.url();
        }
        return channel.url() + (channel.url().contains("?") ? "&" : "?") + "timestamp=" + millis + "&sign="
                + urlEncodedHmac(secret, millis + "\n" + secret);
    }

    static String urlEncodedHmac(String secret, String text) {
        String sign = Base64.getEncoder().encodeToString(hmac(secret, text));
        return URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }

    static String fill(String template, Message message, JsonMapper json) {
        Map<String, String> values = Map.of(
                "to", message.to(),
                "title", message.title(),
                "body", message.body(),
                "link", message.link(),
                "id", message.id().toString());
        return PLACEHOLDER.matcher(template).replaceAll(match -> {
            String quoted = json.writeValueAsString(values.get(match.group(1)));
            return Matcher.quoteReplacement(quoted.substring(1, quoted.length() - 1));
        });
    }

    /** Whether the template gives JSON for any text. */
    static boolean isJson(String template, JsonMapper json) {
        var probe = new Message(new java.util.UUID(0, 0), "\"", "\\", "\n", "x");
        try {
            json.readTree(fill(template, probe, json));
            return true;
        } catch (tools.jackson.core.JacksonException e) {
            return false;
        }
    }

    static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cut(@Nullable String text) {
        return text == null ? "" : text.length() > 200 ? text.substring(0, 200) : text;
    }
}
