package io.anlan.identity;

import io.anlan.platform.web.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a password must be (GB/T 22239-2019 8.1.4.1 a asks for complexity and change; lengths are ours): ten or more
 * characters of at least three kinds, not the account, not a well-known one.
 */
final class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 72;

    private static final Set<String> WELL_KNOWN = Set.of(
            "admin@123456",
            "password@123",
            "1qaz@wsx3edc",
            "qwer1234!@#$",
            "abcd@123456",
            "aa123456!@#",
            "p@ssw0rd123");

    private static final Pattern[] KINDS = {
        Pattern.compile("[a-z]"), Pattern.compile("[A-Z]"), Pattern.compile("[0-9]"), Pattern.compile("[^A-Za-z0-9]")
    };

    private PasswordRules() {}

    /** The first rule that the new password breaks. */
    static Optional<Problem.Field> check(String field, String password, String account) {
        if (password.length() < SHORTEST) {
            return Optional.of(new Problem.Field(field, "password-short", SHORTEST));
        }
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of(new Problem.Field(field, "password-long", LONGEST));
        }
        if (Stream.of(KINDS).filter(kind -> kind.matcher(password).find()).count() < 3) {
            return Optional.of(new Problem.Field(field, "password-simple"));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(account.toLowerCase(Locale.ROOT)) || WELL_KNOWN.contains(lower)) {
            return Optional.of(new Problem.Field(field, "password-guessable"));
        }
        return Optional.empty();
    }
}
