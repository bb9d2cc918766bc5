package io.latchkey.transactions.domain.task;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.task.TaskTemplate.Where;
import io.latchkey.transactions.domain.value.Side;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The templates that a team's deals take their tasks from.
 *
 * @param shipped the product's
 * @param own the team's
 */
public record TaskLibrary(List<TaskTemplate> shipped, List<TaskTemplate> own) {
    private static final Comparator<TaskTemplate> CLOSEST_LAST =
            Comparator.comparingInt((TaskTemplate template) -> template.scope().closeness())
                    .thenComparing(TaskTemplate::code);

    public static final TaskLibrary NONE = new TaskLibrary(List.of(), List.of());

    public TaskLibrary {
        shipped = shipped.stream().sorted(CLOSEST_LAST).toList();
        own = own.stream().sorted(CLOSEST_LAST).toList();
    }

    /**
     * The tasks of such a deal, by id; of tasks named alike that of the closest template, and the
     * team's before the product's.
     */
    public Map<String, Task> tasks(Where where) {
        var joining = own.stream().filter(template -> template.scope().isOf(where)).toList();
        var alone = joining.stream().anyMatch(template -> template.scope().replacesShipped());
        var tasks = new LinkedHashMap<String, Task>();
        if (!alone) {
            shipped.stream()
                    .filter(template -> template.scope().isOf(where))
                    .forEach(template -> template.addTo(tasks, where.side()));
        }
        joining.forEach(template -> template.addTo(tasks, where.side()));
        return tasks;
    }

    /**
     * The tasks of one template, by id.
     *
     * @throws InvalidValue for one that is not known, naming those that are
     */
    public Map<String, Task> tasks(String code, Side side) {
        var all = Stream.concat(shipped.stream(), own.stream()).toList();
        var template =
                all.stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow(() ->
                                new InvalidValue(
                                        "template",
                                        "is one of "
                                                + String.join(
                                                        ", ",
                                                        all.stream()
                                                                .map(TaskTemplate::code)
                                                                .toList())));
        var tasks = new LinkedHashMap<String, Task>();
        template.addTo(tasks, side);
        return tasks;
    }
}
