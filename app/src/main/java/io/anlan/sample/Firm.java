package io.anlan.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An enterprise or place of the sample city, before it is handed to the enterprise file. */
record Firm(
        UUID id,
        String name,
        @Nullable String creditCode,
        Trade trade,
        List<String> sectors,
        Area grid,
        String address,
        double lon,
        double lat,
        Risk risk,
        String riskReason,
        String principal,
        String safetyManager,
        String phone,
        int employees,
        LocalDate founded) {

    /** Risk levels by name as all modules know them. */
    enum Risk {
        RED,
        ORANGE,
        YELLOW,
        BLUE
    }

    String district() {
        return grid.code().substring(0, 6) + "000000";
    }

    String town() {
        return grid.code().substring(0, 9) + "000";
    }
}
