package io.anlan.identity;

import java.util.List;

/**
 * A set of permissions that users can be given.
 *
 * @param separated one of the three separated administrators, at most one of which a user holds
 * @param delegable may be given by an organisation's own administrator
 */
public record Role(
        String code,
        String name,
        String nameEn,
        boolean separated,
        boolean delegable,
        List<String> permissions,
        int version) {}
