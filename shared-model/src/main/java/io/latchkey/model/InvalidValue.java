package io.latchkey.model;

/**
 * A value breaks a rule that its sender can be told. Thrown by the records that people's input
 * becomes; its text is written for them and holds nothing of the inside.
 */
public final class InvalidValue extends IllegalArgumentException {
    private final String field;
    private final String rule;

    /**
     * @param field in the sender's own terms, a path such as {@code parties[2].email}
     * @param rule what holds for every good value, such as {@code has at most 200 characters}
     */
    public InvalidValue(String field, String rule) {
        super(field + " " + rule);
        this.field = field;
        this.rule = rule;
    }

    public String field() {
        return field;
    }

    public String rule() {
        return rule;
    }
}
