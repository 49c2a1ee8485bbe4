package io.anlan.returns;

import java.time.Instant;
import java.time.LocalDate;

/** What a form says for periods that end on or after a day. */
public record FormVersion(
        int number, LocalDate effectiveFrom, Definition definition, Instant publishedAt, String publishedBy) {}
