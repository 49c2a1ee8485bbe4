package io.anlan.enterprise;

import io.anlan.enterprise.EnterpriseFile.Basics;
import io.anlan.enterprise.EnterpriseFile.Contacts;
import io.anlan.enterprise.EnterpriseFile.Location;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of a file that a roster speaks of: everything but its lists. Blank cells leave a known file as it is. */
record RosterRow(Basics basics, Location location, Contacts contacts, EnterpriseFile.Assessment assessment) {

    /** A row of the database: the same part as it stands. */
    record Known(UUID id, int version, Status status, EnterpriseFile file) {}

    EnterpriseFile asNew() {
        return EnterpriseFile.of(basics, location, contacts, assessment);
    }

    /** The known file with what the row says. */
    EnterpriseFile over(EnterpriseFile known) {
        Basics b = known.basics();
        Location l = known.location();
        Contacts c = known.contacts();
        boolean placed = location.longitude() != null;
        EnterpriseFile merged = EnterpriseFile.of(
                new Basics(
                        basics.kind(),
                        or(basics.creditCode(), b.creditCode()),
                        or(basics.ownCode(), b.ownCode()),
                        basics.name(),
                        or(basics.shortName(), b.shortName()),
                        or(basics.industryCode(), b.industryCode()),
                        basics.sectorCodes().isEmpty() ? b.sectorCodes() : basics.sectorCodes(),
                        or(basics.scale(), b.scale()),
                        or(basics.employees(), b.employees()),
                        or(basics.establishedOn(), b.establishedOn()),
                        basics.productionState()),
                new Location(
                        location.regionCode(),
                        or(location.address(), l.address()),
                        placed ? location.longitude() : l.longitude(),
                        placed ? location.latitude() : l.latitude(),
                        placed ? location.sourceDatum() : l.sourceDatum(),
                        placed ? location.positionAccuracy() : l.positionAccuracy()),
                new Contacts(
                        or(contacts.legalRepresentative(), c.legalRepresentative()),
                        or(contacts.principal(), c.principal()),
                        or(contacts.principalPhone(), c.principalPhone()),
                        or(contacts.safetyManager(), c.safetyManager()),
                        or(contacts.safetyManagerPhone(), c.safetyManagerPhone())),
                new EnterpriseFile.Assessment(
                        or(assessment.riskLevel(), known.assessment().riskLevel()),
                        or(assessment.riskReason(), known.assessment().riskReason())));
        return PersonalData.restore(merged, known);
    }

    static boolean same(EnterpriseFile a, EnterpriseFile b) {
        return a.basics().equals(b.basics())
                && a.location().equals(b.location())
                && a.contacts().equals(b.contacts())
                && a.assessment().equals(b.assessment());
    }

    /** The natural key: the credit code, or the own code of a place without one. */
    static String key(Basics basics) {
        return Objects.requireNonNullElse(or(basics.creditCode(), basics.ownCode()), "");
    }

    static List<String> columns() {
        return List.of("creditCode", "ownCode");
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }
}
