package io.anlan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import io.anlan.platform.id.Ids;
import io.anlan.platform.spreadsheet.ImportRun;
import io.anlan.platform.spreadsheet.SheetDefinition.Keyed;
import io.anlan.platform.spreadsheet.SheetDefinition.Line;
import io.anlan.platform.spreadsheet.SheetDefinition.Written;
import io.anlan.platform.spreadsheet.Standing;
import io.anlan.support.ServerTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A roster is idempotent, stays in the person's scope, and can be taken back. */
@ServerTest
class EnterpriseSheetIT {

    private static final String TOWN = "990102009000";
    private static final ImportRun RUN = new ImportRun(Ids.next(), "名单.xlsx", Instant.parse("2026-11-23T00:00:00Z"));

    @Autowired
    EnterpriseSheet sheet;

    @Autowired
    RosterStore store;

    @Autowired
    Enterprises enterprises;

    @Autowired
    PlatformTransactionManager transactions;

    private final Actor officer = new Actor(
            Ids.next(),
            "导入员",
            null,
            new Scope.Places(List.of(CodeRange.of("990102000000")), Set.of()),
            Set.of("enterprise.import"));

    @Test
    void newChangedUnchangedAndForeignRowsAreToldApart() {
        RosterRow fresh = row("新来木业", TOWN);
        RosterRow outside = row("界外木业", "990103001000");
        EnterpriseFile known = EnterpriseFixture.file("旧有木业", TOWN, null, "fire");
        EnterpriseFixture.load(enterprises, known);
        EnterpriseFile foreign = EnterpriseFixture.file("别区木业", "990103001000", null, "fire");
        EnterpriseFixture.load(enterprises, foreign);

        Map<String, Standing> standings = call(() -> sheet.compare(
                List.of(keyed(fresh), keyed(outside), keyed(known), new Keyed<>(key(foreign), of(foreign)))));
        assertThat(standings.get(key(fresh.basics()))).isNull();
        assertThat(standings.get(key(known))).isInstanceOf(Standing.Unchanged.class);
        assertThat(refusal(standings.get(key(outside.basics())))).isEqualTo("enterprise.out-of-scope");
        assertThat(refusal(standings.get(key(foreign)))).isEqualTo("enterprise.code-elsewhere");
    }

    @Test
    void coveredPersonalDataOfAnExportChangesNothing() {
        EnterpriseFile known = EnterpriseFixture.file("遮盖木业", TOWN, null, "fire");
        EnterpriseFixture.load(enterprises, known);
        RosterRow masked = of(PersonalData.mask(known));
        assertThat(call(() -> sheet.compare(List.of(new Keyed<>(key(known), masked))))
                        .get(key(known)))
                .isInstanceOf(Standing.Unchanged.class);
    }

    @Test
    void importIsTakenBackUnlessSomebodyChangedTheFileSince() {
        RosterRow fresh = row("可撤木业", TOWN);
        EnterpriseFile known = EnterpriseFixture.file("改名前木业", TOWN, null, "fire");
        EnterpriseFixture.load(enterprises, known);
        RosterRow renamed = of(EnterpriseFixture.renamed(known, "改名后木业"));
        String freshKey = key(fresh.basics());
        Standing changed = call(() -> sheet.compare(List.of(new Keyed<>(key(known), renamed))))
                .get(key(known));
        call(() -> {
            sheet.write(List.of(new Line<>(2, freshKey, fresh, true), new Line<>(3, key(known), renamed, false)), RUN);
            return 0;
        });
        assertThat(name(freshKey)).isEqualTo("可撤木业");
        assertThat(name(key(known))).isEqualTo("改名后木业");

        String before = changed instanceof Standing.Changed c ? c.before() : null;
        int undone = call(() -> sheet.undo(
                List.of(new Written(2, freshKey, true, null), new Written(3, key(known), false, before)), RUN));
        assertThat(undone).isEqualTo(2);
        assertThat(name(freshKey)).isNull();
        assertThat(name(key(known))).isEqualTo("改名前木业");
        int again = call(() -> sheet.undo(List.of(new Written(3, key(known), false, before)), RUN));
        assertThat(again).as("the file has moved on").isZero();
    }

    private @Nullable String name(String key) {
        var known = call(() -> store.known(List.of(key))).get(key);
        return known == null ? null : known.file().basics().name();
    }

    private static @Nullable String refusal(@Nullable Standing standing) {
        return standing instanceof Standing.Refused refused ? refused.code() : null;
    }

    private static RosterRow row(String name, String region) {
        return of(EnterpriseFixture.file(name, region, null, "fire"));
    }

    private static RosterRow of(EnterpriseFile file) {
        return new RosterRow(file.basics(), file.location(), file.contacts(), file.assessment());
    }

    private static Keyed<RosterRow> keyed(RosterRow row) {
        return new Keyed<>(key(row.basics()), row);
    }

    private static Keyed<RosterRow> keyed(EnterpriseFile file) {
        return new Keyed<>(key(file), of(file));
    }

    private static String key(EnterpriseFile file) {
        return key(file.basics());
    }

    private static String key(EnterpriseFile.Basics basics) {
        return RosterRow.key(basics);
    }

    private <T> T call(Supplier<T> work) {
        return Actors.callAs(officer, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
