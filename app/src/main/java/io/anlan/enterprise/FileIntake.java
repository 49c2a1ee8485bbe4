package io.anlan.enterprise;

import io.anlan.enterprise.EnterpriseFile.Basics;
import io.anlan.enterprise.EnterpriseFile.Contacts;
import io.anlan.enterprise.EnterpriseFile.Location;
import io.anlan.enterprise.EnterpriseFile.Person;
import io.anlan.organisation.Sectors;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Problem;
import io.anlan.region.Coordinates;
import io.anlan.region.Datum;
import io.anlan.region.Regions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes an edited file in: covered fields restored, codes tidied, positions turned into CGCS2000, rules checked. */
@Component
class FileIntake {

    private final DictionaryStore dictionaries;
    private final Regions regions;
    private final Sectors sectors;
    private final Clock clock;

    FileIntake(DictionaryStore dictionaries, Regions regions, Sectors sectors, Clock clock) {
        this.dictionaries = dictionaries;
        this.regions = regions;
        this.sectors = sectors;
        this.clock = clock;
    }

    /**
     * @param stored the file as it stands, or null for a new one
     * @param whole whether everything that a registration needs must be there
     */
    EnterpriseFile take(EnterpriseFile given, @Nullable EnterpriseFile stored, boolean whole) {
        demandGroups(given);
        EnterpriseFile restored = stored == null ? given : PersonalData.restore(given, stored);
        EnterpriseFile file = tidy(restored, stored);
        List<Problem.Field> wrong = new ArrayList<>(EnterpriseRules.checkDraft(file));
        if (wrong.isEmpty() && !regions.exists(file.location().regionCode())) {
            wrong.add(new Problem.Field("location.regionCode", "enterprise.region-unknown"));
        }
        demand(wrong);
        if (whole) {
            demand(newlyWrong(file, stored));
        }
        if (!EnterpriseRules.keepsInSight(
                Actors.current().scope(),
                file.location().regionCode(),
                file.basics().sectorCodes())) {
            throw Problem.invalid(new Problem.Field("location.regionCode", "enterprise.out-of-scope"));
        }
        return file;
    }

    /** JSON may leave out what the record takes for granted. */
    @SuppressWarnings("NullAway") // what comes from outside may be null against its type
    private static void demandGroups(@Nullable EnterpriseFile given) {
        List<Problem.Field> missing = new ArrayList<>();
        if (given == null) {
            missing.add(new Problem.Field("file", "enterprise.required"));
        } else {
            if (given.basics() == null || given.basics().kind() == null) {
                missing.add(new Problem.Field("basics.kind", "enterprise.required"));
            }
            if (given.location() == null || given.location().regionCode() == null) {
                missing.add(new Problem.Field("location.regionCode", "enterprise.required"));
            }
            if (given.contacts() == null) {
                missing.add(new Problem.Field("contacts", "enterprise.required"));
            }
            if (given.assessment() == null) {
                missing.add(new Problem.Field("assessment", "enterprise.required"));
            }
        }
        demand(missing);
    }

    void demandWhole(EnterpriseFile file) {
        demand(newlyWrong(file, null));
    }

    /** A change need not mend what was missing before it: a law may ask for a field that old files do not have. */
    private List<Problem.Field> newlyWrong(EnterpriseFile file, @Nullable EnterpriseFile stored) {
        var today = Days.today(clock);
        var fields = dictionaries.fields(today);
        Set<String> missing = stored == null
                ? Set.of()
                : EnterpriseRules.checkWhole(stored, fields, today).stream()
                        .filter(field -> field.code().equals("enterprise.required"))
                        .map(Problem.Field::field)
                        .collect(Collectors.toSet());
        return EnterpriseRules.checkWhole(file, fields, today).stream()
                .filter(field -> !field.code().equals("enterprise.required") || !missing.contains(field.field()))
                .toList();
    }

    private static void demand(List<Problem.Field> wrong) {
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    private EnterpriseFile tidy(EnterpriseFile file, @Nullable EnterpriseFile stored) {
        return new EnterpriseFile(
                tidy(file.basics()),
                tidy(file.location(), stored == null ? null : stored.location()),
                tidy(file.contacts()),
                file.assessment(),
                file.extension(),
                numbered(
                        file.sites(),
                        EnterpriseFile.Site::id,
                        (s, id) -> new EnterpriseFile.Site(
                                id, s.name(), s.address(), s.longitude(), s.latitude(), s.areaM2(), s.note())),
                numbered(
                        file.licences(),
                        EnterpriseFile.Licence::id,
                        (l, id) -> new EnterpriseFile.Licence(
                                id, l.kind(), l.number(), l.issuer(), l.issuedOn(), l.expiresOn())),
                numbered(
                        file.people(),
                        Person::id,
                        (p, id) -> new Person(
                                id,
                                p.name(),
                                p.post(),
                                blank(p.phone()),
                                numbered(
                                        p.certificates(),
                                        EnterpriseFile.Certificate::id,
                                        (c, cid) -> new EnterpriseFile.Certificate(
                                                cid, c.kind(), c.number(), c.issuedOn(), c.expiresOn())))),
                numbered(
                        file.equipment(),
                        EnterpriseFile.Equipment::id,
                        (e, id) -> new EnterpriseFile.Equipment(
                                id,
                                e.kind(),
                                e.name(),
                                e.number(),
                                e.count(),
                                e.installedOn(),
                                e.inspectionDue(),
                                e.note())),
                numbered(
                        file.substances(),
                        EnterpriseFile.Substance::id,
                        (s, id) -> new EnterpriseFile.Substance(
                                id, s.name(), blank(s.casNumber()), s.quantityT(), s.state(), s.place())),
                numbered(
                        file.processes(),
                        EnterpriseFile.Process::id,
                        (p, id) -> new EnterpriseFile.Process(
                                id, p.regulatedCode(), p.units(), p.automation(), p.note())));
    }

    private Basics tidy(Basics b) {
        String code = blank(b.creditCode());
        String industry = blank(b.industryCode());
        return new Basics(
                b.kind(),
                code == null ? null : CreditCode.normalise(code),
                blank(b.ownCode()),
                b.name() == null ? "" : b.name().strip(),
                blank(b.shortName()),
                industry,
                b.sectorCodes().isEmpty() && industry != null
                        ? sectors.of(industry, Days.today(clock))
                        : b.sectorCodes(),
                b.scale(),
                b.employees(),
                b.establishedOn(),
                b.productionState() == null ? Enterprise.ProductionState.NORMAL : b.productionState());
    }

    /** A position that was moved is in the datum that came with it; one left alone is already in CGCS2000. */
    private static Location tidy(Location given, @Nullable Location stored) {
        Double longitude = given.longitude();
        Double latitude = given.latitude();
        Datum datum = given.sourceDatum();
        boolean moved = stored == null
                || !java.util.Objects.equals(longitude, stored.longitude())
                || !java.util.Objects.equals(latitude, stored.latitude());
        if (moved && longitude != null && latitude != null && datum != null) {
            var position = Coordinates.toCgcs2000(datum, longitude, latitude);
            longitude = position.longitude();
            latitude = position.latitude();
        }
        return new Location(
                given.regionCode() == null ? "" : given.regionCode(),
                blank(given.address()),
                longitude,
                latitude,
                longitude == null ? null : datum == null ? Datum.CGCS2000 : datum,
                given.positionAccuracy());
    }

    private static Contacts tidy(Contacts c) {
        return new Contacts(
                blank(c.legalRepresentative()),
                blank(c.principal()),
                blank(c.principalPhone()),
                blank(c.safetyManager()),
                blank(c.safetyManagerPhone()));
    }

    private static <T> List<T> numbered(List<T> items, Function<T, @Nullable UUID> id, BiFunction<T, UUID, T> withId) {
        return items.stream()
                .map(item -> {
                    UUID own = id.apply(item);
                    return withId.apply(item, own == null ? Ids.next() : own);
                })
                .toList();
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
