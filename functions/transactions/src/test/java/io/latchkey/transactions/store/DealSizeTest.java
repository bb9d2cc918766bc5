package io.latchkey.transactions.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.domain.Deals;
import io.latchkey.transactions.domain.Decision;
import io.latchkey.transactions.domain.KeepTasks;
import io.latchkey.transactions.domain.Transaction;
import io.latchkey.transactions.domain.deadline.Anchor;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.Period;
import io.latchkey.transactions.domain.task.PlannedTask;
import io.latchkey.transactions.domain.task.Task;
import io.latchkey.transactions.domain.task.Work;
import io.latchkey.transactions.domain.value.Role;
import io.latchkey.transactions.domain.value.Stage;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DealSizeTest {
    private static final int WELL_UNDER_AN_ITEM = 200_000;

    @Test
    void asManyTasksAsADealMayHaveOfWordsThatDoNotCompressFitIntoItsItem() {
        var random = new Random(7);
        var deal = Deals.calculated();
        for (int n = 0; n < 200; n++) {
            deal = added(deal, task(n, 390, random));
        }
        var document = Documents.write(deal);
        assertThat(document.length).isLessThan(WELL_UNDER_AN_ITEM);
        assertThat(Documents.read(document)).isEqualTo(deal);
        var full = deal;
        assertThatThrownBy(() -> added(full, task(200, 10, random)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("tasks are at most 200");
    }

    @Test
    void moreTextThanATaskListHasRoomForIsRefusedByName() {
        var random = new Random(7);
        assertThatThrownBy(
                        () -> {
                            var deal = Deals.calculated();
                            for (int n = 0; n < 200; n++) {
                                deal = added(deal, task(n, 600, random));
                            }
                        })
                .isInstanceOf(InvalidValue.class)
                .hasMessage("tasks have at most 80000 bytes of text together");
    }

    private static Transaction added(Transaction deal, Task task) {
        return switch (KeepTasks.add(deal, task, Deals.ACT)) {
            case Decision.Changed(Transaction next, _) -> next;
            case Decision.Unchanged _, Decision.Missing _ -> throw new AssertionError(task.id());
        };
    }

    /** Long names of anchors, a long way to count, and so much text of no sense. */
    private static Task task(int n, int text, Random random) {
        var id = "t" + n + noise(55, random);
        var work = new Work(noise(text / 3, random), Role.coordinator, Stage.underContract, true);
        var anchor =
                new Anchor.LaterOf(
                        List.of(
                                "closingDate",
                                "a" + noise(63, random),
                                "b" + noise(63, random),
                                "c" + noise(63, random),
                                "d" + noise(63, random)),
                        true);
        var rule = DeadlineRule.of(id, "x", anchor, Period.days(-n));
        var items = List.of(noise(text / 3, random), noise(text / 3, random));
        return Task.own(new PlannedTask(id, work, items, rule));
    }

    private static String noise(int length, Random random) {
        return random.ints(0, 62)
                .limit(length)
                .mapToObj(n ->
                        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                .substring(n, n + 1))
                .collect(Collectors.joining());
    }
}
