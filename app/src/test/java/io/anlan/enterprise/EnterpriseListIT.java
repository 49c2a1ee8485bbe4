package io.anlan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import io.anlan.platform.id.Ids;
import io.anlan.platform.web.PageQuery;
import io.anlan.support.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The search function sees exactly the reader's rows, whatever is asked. */
@ServerTest
class EnterpriseListIT {

    @Autowired
    Enterprises enterprises;

    @Autowired
    EnterpriseStore store;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void searchByNameCodeInitialsAndAddress() {
        EnterpriseFile file = EnterpriseFixture.file("霜桥冷链有限公司", "990102009000", RiskLevel.RED, "cold-storage");
        UUID id = EnterpriseFixture.load(enterprises, file);
        Actor officer = officer(Set.of(), "990102000000");
        String code = String.valueOf(file.basics().creditCode());
        for (String q : List.of("霜桥", "霜", "冷链有限", "仓前路", "sqll", "sq", code.substring(0, 17), code)) {
            assertThat(ids(officer, q)).as(q).contains(id);
        }
        assertThat(ids(officer, "霜桥木业")).isEmpty();
        assertThat(ids(officer, "100%")).isEmpty();
    }

    @Test
    void neitherPlaceNorSectorNorEnterpriseIsOverstepped() {
        UUID wood = EnterpriseFixture.load(
                enterprises, EnterpriseFixture.file("界石木业", "990102009001", RiskLevel.ORANGE, "dust"));
        UUID cold = EnterpriseFixture.load(
                enterprises, EnterpriseFixture.file("界石冷库", "990103001001", RiskLevel.BLUE, "cold-storage"));
        assertThat(ids(officer(Set.of(), "990100000000"), "界石")).containsExactlyInAnyOrder(wood, cold);
        assertThat(ids(officer(Set.of(), "990102000000"), "界石")).containsExactly(wood);
        assertThat(ids(officer(Set.of("cold-storage"), "990100000000"), "界石")).containsExactly(cold);
        assertThat(ids(officer(Set.of("gas"), "990100000000"), "界石")).isEmpty();
        assertThat(ids(officer(Set.of(), "990102009000", "990103001000"), "界石")).containsExactlyInAnyOrder(wood, cold);
        assertThat(ids(officer(Set.of(), "990102001000", "990104001000"), "界石")).isEmpty();
        assertThat(ids(actor(new Scope.Enterprises(List.of(cold))), "界石")).containsExactly(cold);
        assertThat(ids(actor(new Scope.Enterprises(List.of())), "界石")).isEmpty();
    }

    @Test
    void everyFilterAndSortRuns() {
        UUID id = EnterpriseFixture.load(
                enterprises, EnterpriseFixture.file("遍筛化工", "990104401000", RiskLevel.RED, "hazardous-chemicals"));
        Actor officer = officer(Set.of(), "990104000000");
        var filter = new EnterpriseFilter(
                "遍筛",
                "990104401000",
                List.of("hazardous-chemicals"),
                List.of(EnterpriseKind.ENTERPRISE),
                List.of(RiskLevel.RED),
                List.of(Enterprise.Scale.SMALL),
                List.of(Status.APPROVED),
                List.of(Enterprise.ProductionState.NORMAL),
                "C21",
                false,
                false,
                null,
                "120,30,121,31");
        for (String field : EnterpriseStore.SORTS) {
            for (String sort : List.of(field, "-" + field)) {
                assertThat(call(
                                officer,
                                () -> store.page(filter, new PageQuery(1, 50, sort))
                                        .items()))
                        .as(sort)
                        .extracting(Enterprise::id)
                        .containsExactly(id);
            }
        }
    }

    @Test
    void wholeFileComesBackAsItWasWritten() {
        EnterpriseFile file = EnterpriseFixture.file("往返木业", "990102009000", RiskLevel.RED, "dust");
        UUID id = EnterpriseFixture.load(enterprises, file);
        Enterprise row = call(officer(Set.of(), "990102000000"), () -> enterprises.get(id));
        assertThat(row.nextDue()).isEqualTo("2026-12-06");
        assertThat(row.sectorCodes()).containsExactly("dust");
    }

    private List<UUID> ids(Actor actor, String q) {
        var filter = new EnterpriseFilter(q, null, null, null, null, null, null, null, null, null, null, null, null);
        return call(actor, () -> {
            var page = store.page(filter, new PageQuery(1, 50, null));
            assertThat(page.total()).isEqualTo(page.items().size());
            return new ArrayList<>(page.items().stream().map(Enterprise::id).toList());
        });
    }

    private <T> T call(Actor actor, java.util.function.Supplier<T> work) {
        return Actors.callAs(actor, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private static Actor officer(Set<String> sectors, String... places) {
        return actor(
                new Scope.Places(List.of(places).stream().map(CodeRange::of).toList(), sectors));
    }

    private static Actor actor(Scope scope) {
        return new Actor(Ids.next(), "测试", null, scope, Set.of("enterprise.read"));
    }
}
