package io.anlan.responsibility;

import java.util.UUID;

/** A rule to load in bulk, with an id chosen by the caller. */
public record ResponsibilityLoad(UUID id, ResponsibilityEdit edit) {}
