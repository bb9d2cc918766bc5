package io.latchkey.transactions.domain;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.calendar.HolidaySets;
import io.latchkey.transactions.domain.form.ContractForm;
import io.latchkey.transactions.domain.task.TaskLibrary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The forms, laws and templates that a team's deals can be on, and the holidays that they count by.
 *
 * @param forms by code, in the order in which they are listed
 * @param tasks asked for where a deal's tasks are planned, which is seldom
 */
public record RuleLibrary(
        Map<String, ContractForm> forms, HolidaySets holidays, Supplier<TaskLibrary> tasks) {
    public RuleLibrary {
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
    }

    /** One whose deals have no tasks but those that people enter. */
    public RuleLibrary(Map<String, ContractForm> forms, HolidaySets holidays) {
        this(forms, holidays, () -> TaskLibrary.NONE);
    }

    public RuleLibrary with(Supplier<TaskLibrary> other) {
        return new RuleLibrary(forms, holidays, other);
    }

    /**
     * The form of that code.
     *
     * @param field how the sender names it
     * @throws InvalidValue for a form that is not known, naming those that are
     */
    public ContractForm form(String field, String code) {
        var form = forms.get(code);
        if (form == null) {
            throw new InvalidValue(field, "is one of " + String.join(", ", forms.keySet()));
        }
        return form;
    }
}
