package io.anlan.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise or place as lists, maps and other modules show it; the whole file is {@link EnterpriseFile}.
 *
 * @param regionName its town or street
 * @param nextDue the earliest date among licences, certificates and inspections
 */
public record Enterprise(
        UUID id,
        String name,
        @Nullable String shortName,
        @Nullable String creditCode,
        @Nullable String ownCode,
        EnterpriseKind kind,
        String regionCode,
        @Nullable String regionName,
        List<String> sectorCodes,
        @Nullable String industryCode,
        @Nullable RiskLevel riskLevel,
        @Nullable String address,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable Scale scale,
        @Nullable Integer employees,
        ProductionState productionState,
        Status status,
        @Nullable LocalDate nextDue,
        int version) {

    /** Size class of the statistics bureau (国统字〔2017〕213号). */
    public enum Scale {
        LARGE,
        MEDIUM,
        SMALL,
        MICRO
    }

    /** Whether it produces. */
    public enum ProductionState {
        NORMAL,
        TRIAL,
        BUILDING,
        SUSPENDED,
        CLOSED
    }
}
