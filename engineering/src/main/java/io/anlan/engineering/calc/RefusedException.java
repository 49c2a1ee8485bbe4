package io.anlan.engineering.calc;

/** Input that a model does not cover. The message says which input, why, and what would do. */
public final class RefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String input;

    public RefusedException(String input, String reason) {
        super(input + ": " + reason);
        this.input = input;
    }

    /** The input that was refused. */
    public String input() {
        return input;
    }
}
