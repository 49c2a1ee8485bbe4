package io.anlan.identity;

import java.util.UUID;

/** A user to be created in bulk, with a password that need not be changed: for the sample region. */
public record UserLoad(UUID id, UserEdit edit, String password) {}
