package io.anlan.platform.spreadsheet;

import java.time.Instant;
import java.util.UUID;

/** Where imported records come from; a module keeps the id with what it writes. */
public record ImportRun(UUID id, String fileName, Instant startedAt) {}
