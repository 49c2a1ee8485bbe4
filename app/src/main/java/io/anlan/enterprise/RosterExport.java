package io.anlan.enterprise;

import io.anlan.audit.Audit;
import io.anlan.organisation.Sectors;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.spreadsheet.SheetExport.Column;
import io.anlan.platform.time.Days;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list as a spreadsheet, with the headings that the import understands; no personal data. */
@Component
class RosterExport {

    private final EnterpriseStore store;
    private final Sectors sectors;
    private final Audit audit;
    private final Clock clock;

    RosterExport(EnterpriseStore store, Sectors sectors, Audit audit, Clock clock) {
        this.store = store;
        this.sectors = sectors;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void write(EnterpriseFilter filter, @Nullable String sort, OutputStream out) {
        Map<String, Object> conditions = filter.conditions(clock);
        audit.record("enterprise.export", "enterprise", "list", null, Map.of("filter", conditions));
        try {
            new SheetExport<>("企业名录", "截至 " + Days.today(clock), columns()).write(store.all(filter, sort), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Column<Enterprise>> columns() {
        Map<String, String> words = sectors.names();
        var kinds = RosterWords.kinds();
        var risks = RosterWords.risks();
        var scales = RosterWords.scales();
        var states = RosterWords.states();
        return List.of(
                new Column<>("名称", 34, Enterprise::name),
                new Column<>("统一社会信用代码", 22, Enterprise::creditCode),
                new Column<>("自有编号", 18, Enterprise::ownCode),
                new Column<>("类型", 14, e -> kinds.get(e.kind())),
                new Column<>("区划代码", 16, Enterprise::regionCode),
                new Column<>("区划名称", 18, Enterprise::regionName),
                new Column<>("详细地址", 34, Enterprise::address),
                new Column<>("行业代码", 10, Enterprise::industryCode),
                new Column<>(
                        "监管行业",
                        30,
                        e -> String.join(
                                "、",
                                e.sectorCodes().stream()
                                        .map(code -> words.getOrDefault(code, code))
                                        .toList())),
                new Column<>("风险等级", 12, e -> RosterColumns.word(e.riskLevel(), risks)),
                new Column<>("规模", 8, e -> RosterColumns.word(e.scale(), scales)),
                new Column<>("从业人数", 10, Enterprise::employees),
                new Column<>("生产状态", 10, e -> states.get(e.productionState())),
                new Column<>("最早到期", 12, Enterprise::nextDue),
                new Column<>("经度", 12, Enterprise::longitude),
                new Column<>("纬度", 12, Enterprise::latitude));
    }
}
