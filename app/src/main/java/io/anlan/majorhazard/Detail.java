package io.anlan.majorhazard;

import io.anlan.majorhazard.FileRules.Difference;
import io.anlan.majorhazard.HazardSource.Registration;
import io.anlan.majorhazard.HazardSource.Removal;
import io.anlan.majorhazard.HazardSource.Report;
import io.anlan.majorhazard.HazardSource.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of one source.
 *
 * @param regionPath the names of its places from the top
 * @param doubts lines that cannot be counted before somebody chooses
 * @param now the assessment of the inventory as it stands
 * @param registered the assessment in force, when it differs from {@code now}
 * @param sinceRegistered what the change since then does; null without a change
 * @param missing codes and words of what a filing still needs
 * @param masked whether names and telephone numbers are covered
 */
record Detail(
        Row row,
        List<String> regionPath,
        Report report,
        @Nullable LocalDate reportValidUntil,
        @Nullable Registration registration,
        @Nullable Removal removal,
        @Nullable LocalDate changedOn,
        @Nullable Instant submittedAt,
        @Nullable String returnReason,
        List<Line> lines,
        List<InventoryRules.DoubtfulLine> doubts,
        Assessed now,
        List<Room> headroom,
        @Nullable Change sinceRegistered,
        FileSide file,
        List<Person> persons,
        boolean masked,
        List<Filed> assessments,
        List<Past> history,
        List<Action> allowed,
        List<Missing> missing,
        List<TimeLimits.Limit> limits,
        LocalDate today) {

    /**
     * How much may still be added of a substance before the level changes.
     *
     * @param reaches the level that more would bring; null when no amount changes it
     */
    record Room(
            String name,
            @Nullable Integer reaches,
            @Nullable BigDecimal tonnes) {}

    /** @param change what taking over the file's figures would do; null when nothing would be taken over */
    record FileSide(
            Standing standing,
            List<Difference> differences,
            @Nullable Change change) {}

    /** An assessment as it was filed. */
    record Filed(
            UUID id,
            Instant at,
            String by,
            Report report,
            BigDecimal s,
            BigDecimal r,
            @Nullable Integer level,
            boolean inForce) {}

    record Past(
            UUID id,
            Instant at,
            Action action,
            String text,
            String who,
            @Nullable String note) {}

    record Missing(String code, String text) {}
}
