package io.anlan.indicator.evaluation;

import io.anlan.indicator.evaluation.ScoreRules.Item;
import io.anlan.indicator.evaluation.ScoreStore.Card;
import io.anlan.indicator.evaluation.ScoreStore.Score;
import io.anlan.platform.access.Requires;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.spreadsheet.SheetExport.Column;
import jakarta.validation.Valid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Score cards of the yearly assessment. */
@RestController
@RequestMapping("/api/score-cards")
class ScoreController {

    private static final int WIDE = 24;
    private static final int NARROW = 12;

    private final Scores scores;

    ScoreController(Scores scores) {
        this.scores = scores;
    }

    @GetMapping
    @Requires("indicator.read")
    List<Card> cards() {
        return scores.cards();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("indicator.publish")
    Scores.CardPage write(@Valid @RequestBody Scores.CardEdit edit) {
        return scores.page(scores.write(edit));
    }

    @GetMapping("/{id}")
    @Requires("indicator.read")
    Scores.CardPage page(@PathVariable UUID id) {
        return scores.page(id);
    }

    @PutMapping("/{id}/scores")
    @Requires("indicator.publish")
    Scores.CardPage score(@PathVariable UUID id, @Valid @RequestBody Scores.ScoreEdit edit) {
        scores.score(id, edit);
        return scores.page(id);
    }

    @GetMapping("/{id}/export")
    @Requires("indicator.read")
    ResponseEntity<byte[]> export(@PathVariable UUID id) throws IOException {
        Scores.CardPage page = scores.page(id);
        List<Column<Score>> columns = new ArrayList<>();
        columns.add(new Column<>("被考核单位", WIDE, Score::organisation));
        for (Item item : page.card().items()) {
            columns.add(new Column<>(item.name() + "（" + item.weight().toPlainString() + "）", NARROW, score -> {
                var points = score.points().get(item.code());
                return points == null ? null : points.points();
            }));
        }
        columns.add(new Column<>("合计", NARROW, Score::total));
        columns.add(new Column<>(
                "一票否决", WIDE, score -> String.join("；", score.vetoes().values())));
        columns.add(new Column<>("考核得分", NARROW, Score::result));
        var out = new ByteArrayOutputStream();
        new SheetExport<>(page.card().name(), page.card().basis(), columns).write(page.scores().stream(), out);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"score-card.xlsx\"")
                .contentType(MediaType.parseMediaType(SheetExport.CONTENT_TYPE))
                .body(out.toByteArray());
    }
}
