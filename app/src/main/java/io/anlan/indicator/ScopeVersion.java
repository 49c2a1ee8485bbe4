package io.anlan.indicator;

import java.time.LocalDate;

/** 口径: how something is counted from a day on, and what changed with it. */
public record ScopeVersion(
        String code,
        String topic,
        String name,
        String nameEn,
        LocalDate validFrom,
        String changed,
        String changedEn,
        String source) {}
