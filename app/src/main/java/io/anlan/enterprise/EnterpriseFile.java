package io.anlan.enterprise;

import io.anlan.region.Datum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole file of an enterprise or place: what the registration form fills, the regulator approves, and a change
 * request proposes. It is edited as one document, so that one comparison tells every changed field.
 *
 * @param extension what the enterprise's sectors ask for besides, by {@link ExtensionField#code}
 */
public record EnterpriseFile(
        Basics basics,
        Location location,
        Contacts contacts,
        Assessment assessment,
        Map<String, String> extension,
        List<Site> sites,
        List<Licence> licences,
        List<Person> people,
        List<Equipment> equipment,
        List<Substance> substances,
        List<Process> processes) {

    public EnterpriseFile {
        extension = extension == null ? Map.of() : Map.copyOf(extension);
        sites = copy(sites);
        licences = copy(licences);
        people = copy(people);
        equipment = copy(equipment);
        substances = copy(substances);
        processes = copy(processes);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** A file with nothing in its lists yet. */
    public static EnterpriseFile of(Basics basics, Location location, Contacts contacts, Assessment assessment) {
        return new EnterpriseFile(
                basics,
                location,
                contacts,
                assessment,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public record Basics(
            EnterpriseKind kind,
            @Nullable String creditCode,
            @Nullable String ownCode,
            String name,
            @Nullable String shortName,
            @Nullable String industryCode,
            List<String> sectorCodes,
            Enterprise.@Nullable Scale scale,
            @Nullable Integer employees,
            @Nullable LocalDate establishedOn,
            Enterprise.ProductionState productionState) {

        public Basics {
            sectorCodes = copy(sectorCodes);
        }
    }

    /** Where it is: longitude and latitude in CGCS2000 as stored, with the datum they were given in. */
    public record Location(
            String regionCode,
            @Nullable String address,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable Datum sourceDatum,
            @Nullable Accuracy positionAccuracy) {}

    /** How the position was found. */
    public enum Accuracy {
        SURVEYED,
        MAP,
        ADDRESS,
        REGION
    }

    /** Who answers for it: personal data, masked unless the reader may see it. */
    public record Contacts(
            @Nullable String legalRepresentative,
            @Nullable String principal,
            @Nullable String principalPhone,
            @Nullable String safetyManager,
            @Nullable String safetyManagerPhone) {}

    public record Assessment(
            @Nullable RiskLevel riskLevel, @Nullable String riskReason) {}

    public record Site(
            @Nullable UUID id,
            String name,
            @Nullable String address,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable BigDecimal areaM2,
            @Nullable String note) {}

    public record Licence(
            @Nullable UUID id,
            String kind,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn) {}

    /** Somebody in a safety post, with the certificates that the post needs. */
    public record Person(
            @Nullable UUID id,
            String name,
            String post,
            @Nullable String phone,
            List<Certificate> certificates) {

        public Person {
            certificates = copy(certificates);
        }
    }

    public record Certificate(
            @Nullable UUID id,
            String kind,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn) {}

    public record Equipment(
            @Nullable UUID id,
            String kind,
            String name,
            @Nullable String number,
            int count,
            @Nullable LocalDate installedOn,
            @Nullable LocalDate inspectionDue,
            @Nullable String note) {}

    public record Substance(
            @Nullable UUID id,
            String name,
            @Nullable String casNumber,
            @Nullable BigDecimal quantityT,
            @Nullable Matter state,
            @Nullable String place) {}

    public enum Matter {
        GAS,
        LIQUID,
        SOLID,
        LIQUEFIED_GAS
    }

    /** A regulated chemical process in use. */
    public record Process(
            @Nullable UUID id,
            String regulatedCode,
            int units,
            @Nullable String automation,
            @Nullable String note) {}
}
