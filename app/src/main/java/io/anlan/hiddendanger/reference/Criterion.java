package io.anlan.hiddendanger.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One clause by which a hidden danger is a major one (Work Safety Law art. 118).
 *
 * @param complete whether the catalogue holds the whole list, or only this part of the document
 */
public record Criterion(
        UUID id,
        String list,
        String document,
        int item,
        String text,
        List<String> sectorCodes,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        boolean superseded,
        @Nullable String supersededBy,
        boolean complete) {}
