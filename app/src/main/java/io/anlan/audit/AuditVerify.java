package io.anlan.audit;

import io.anlan.audit.AuditChain.Broken;
import io.anlan.platform.command.Command;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** {@code ./anlan audit-verify}: checks the chain and prints the newest link, to be kept outside the machine. */
@Component
class AuditVerify implements Command {

    private final AuditChain chain;

    AuditVerify(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public String name() {
        return "audit-verify";
    }

    @Override
    public int run(Consumer<String> say) {
        AuditChain.Verdict verdict = chain.verify();
        if (verdict.broken().isEmpty()) {
            say.accept("The audit chain is whole: %d links; newest %s".formatted(verdict.links(), verdict.head()));
            return 0;
        }
        Broken broken = verdict.broken().get();
        String entry = broken.entryId() == null ? "" : " (entry " + broken.entryId() + ")";
        String what = switch (broken.reason()) {
            case "content" -> "its entry was edited";
            case "link" -> "its entry was replaced";
            default -> "its entry is missing";
        };
        say.accept("The audit chain is BROKEN at link %d%s: %s.".formatted(broken.link(), entry, what));
        return 2;
    }
}
