package io.anlan.platform.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An error that a user can understand, sent as problem+json (RFC 9457). The code is the message key; its text lives
 * in {@code messages/<module>.properties} and is chosen by the reader's language.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with one field: its name as in the request, and a message code with arguments. */
    public record Field(String field, String code, Object... args) {}

    private final HttpStatus status;
    private final String code;
    private final transient Object[] args;
    private final transient List<Field> fields;
    private final transient Map<String, Object> properties;

    private Problem(HttpStatus status, String code, Object[] args, List<Field> fields, Map<String, Object> properties) {
        super(code);
        this.status = status;
        this.code = code;
        this.args = args;
        this.fields = fields;
        this.properties = properties;
    }

    /** 404: there is no such record, or it lies outside the reader's scope; the two cannot be told apart. */
    public static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", new Object[0], List.of(), Map.of());
    }

    /** 403: the role lacks the permission. */
    public static Problem forbidden() {
        return new Problem(HttpStatus.FORBIDDEN, "forbidden", new Object[0], List.of(), Map.of());
    }

    /** 401: nobody is signed in, or the sign-in was refused for the given reason. */
    public static Problem unauthenticated(String code, Map<String, Object> properties, Object... args) {
        return new Problem(HttpStatus.UNAUTHORIZED, code, args, List.of(), properties);
    }

    /** 422: the request is understood but its content is wrong; one entry a field. */
    public static Problem invalid(Field... fields) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", new Object[0], List.of(fields), Map.of());
    }

    public static Problem invalid(List<Field> fields) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", new Object[0], fields, Map.of());
    }

    /** 409: somebody changed the record meanwhile; carries the current version for comparison. */
    public static Problem conflict(@Nullable Object current) {
        return new Problem(
                HttpStatus.CONFLICT,
                "conflict",
                new Object[0],
                List.of(),
                current == null ? Map.of() : Map.of("current", current));
    }

    /** 409: a rule forbids it in the present state; the code names the rule. */
    public static Problem refused(String code, Object... args) {
        return new Problem(HttpStatus.CONFLICT, code, args, List.of(), Map.of());
    }

    /** Any other status, for the rare case. */
    public static Problem of(HttpStatus status, String code, Object... args) {
        return new Problem(status, code, args, List.of(), Map.of());
    }

    /** The same problem with one more member in its JSON. */
    public Problem with(String name, Object value) {
        var more = new java.util.LinkedHashMap<>(properties);
        more.put(name, value);
        return new Problem(status, code, args, fields, more);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Object[] args() {
        return args;
    }

    public List<Field> fields() {
        return fields;
    }

    public Map<String, Object> properties() {
        return properties;
    }
}
