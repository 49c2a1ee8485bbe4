package io.anlan.indicator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A judgement as written by a person; the evidence says what it rests on and where that is kept. */
public record JudgementEdit(
        JudgementStore.@NotNull Level level,

        @NotBlank @Size(min = JudgementEdit.SHORTEST, max = 1000)
        String evidence,

        int version) {

    static final int SHORTEST = 10;
}
