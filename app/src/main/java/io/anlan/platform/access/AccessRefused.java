package io.anlan.platform.access;

/**
 * Somebody asked for what is not theirs: a permission they lack, or a record outside their scope.
 *
 * @param reason {@code forbidden} or {@code not-found}
 */
public record AccessRefused(String method, String path, String reason) {}
