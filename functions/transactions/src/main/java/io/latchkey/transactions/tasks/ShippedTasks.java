package io.latchkey.transactions.tasks;

import io.latchkey.transactions.domain.task.TaskTemplate;
import io.latchkey.transactions.forms.Resources;
import java.util.List;

/**
 * The task templates that come with the product: data in {@code tasks/}, one for every deal, one
 * for each state, one for each form or law.
 */
public final class ShippedTasks {
    private static final List<String> CODES =
            List.of(
                    "ANY",
                    "TX",
                    "CA",
                    "FL",
                    "CO",
                    "NJ",
                    "NY",
                    "TX-TREC-1-4",
                    "CA-CAR-RPA",
                    "FL-FARBAR-ASIS",
                    "FL-CRSP",
                    "CO-CBS",
                    "NJ-ATTORNEY-REVIEW",
                    "NY-STANDARD",
                    "US-TRID",
                    "US-LEAD-PAINT");
    private static final List<TaskTemplate> ALL =
            CODES.stream()
                    .map(code ->
                            Resources.read("/tasks/" + code + ".json", TemplateWords.class)
                                    .template())
                    .toList();

    private ShippedTasks() {}

    /** All of them; read once. */
    public static List<TaskTemplate> all() {
        return ALL;
    }
}
