package io.anlan.audit;

import io.anlan.platform.spreadsheet.SheetExport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log as a spreadsheet, with each entry's link so that it can be checked elsewhere. */
@Component
class AuditSheet {

    private static final List<SheetExport.Column<AuditEntry>> COLUMNS = List.of(
            new SheetExport.Column<>("链号", 10, AuditEntry::position),
            new SheetExport.Column<>("时间", 20, AuditEntry::at),
            new SheetExport.Column<>("人员", 14, AuditEntry::actorName),
            new SheetExport.Column<>("来源地址", 18, AuditEntry::address),
            new SheetExport.Column<>("动作", 28, AuditEntry::action),
            new SheetExport.Column<>("对象类型", 16, AuditEntry::subjectType),
            new SheetExport.Column<>("对象编号", 38, AuditEntry::subjectId),
            new SheetExport.Column<>("区划代码", 16, AuditEntry::regionCode),
            new SheetExport.Column<>("内容", 60, entry -> entry.detail().toString()),
            new SheetExport.Column<>("哈希", 66, AuditEntry::hash));

    private final AuditStore store;
    private final Audit audit;

    AuditSheet(AuditStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Transactional
    public void write(AuditQuery query, OutputStream out) {
        audit.record("audit.export", "audit", "log", null, java.util.Map.of("query", query.toString()));
        try {
            new SheetExport<>("审计日志", "范围：你有权查看的全部条目；条件：" + query, COLUMNS).write(store.stream(query), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
