package io.latchkey.transactions.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.latchkey.support.lambda.Json;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.FactDefinition;
import io.latchkey.transactions.domain.deadline.Inputs;
import io.latchkey.transactions.domain.deadline.Locks;
import io.latchkey.transactions.domain.deadline.Offset;
import io.latchkey.transactions.domain.deadline.Timeline;
import io.latchkey.transactions.domain.form.ContractForm;
import io.latchkey.transactions.domain.form.FormRevision;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormsTest {
    static List<ContractForm> forms() {
        return Forms.shipped();
    }

    /** A name that nobody knows would wait for ever and never say so. */
    @ParameterizedTest
    @MethodSource("forms")
    void everyNameInARevisionIsOneOfItsFactsOrDeadlines(ContractForm form) {
        for (var revision : form.revisions()) {
            var known = new HashSet<String>();
            revision.facts().forEach(fact -> known.add(fact.name()));
            revision.rules().forEach(rule -> known.add(rule.id()));
            assertThat(known)
                    .as("%s %s", form.code(), revision.revision())
                    .containsAll(named(revision));
        }
    }

    /** A fact that nothing reads is one that a caller fills in for nothing. */
    @ParameterizedTest
    @MethodSource("forms")
    void everyFactIsOfUse(ContractForm form) {
        for (var revision : form.revisions()) {
            var unused =
                    new ArrayList<>(revision.facts().stream().map(FactDefinition::name).toList());
            unused.removeAll(named(revision));
            // Whether anything is due after closing is asked of every deal.
            unused.removeAll(List.of("closingDate", "acceptanceDate", "effectiveDate"));
            assertThat(unused).as("%s %s", form.code(), revision.revision()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyRuleSaysWhereItIsWrittenAndWithoutFactsEverythingWaits(ContractForm form) {
        for (var revision : form.revisions()) {
            assertThat(revision.rules()).extracting(DeadlineRule::source).doesNotContainNull();
            var inputs =
                    new Inputs(
                            Map.of(),
                            Locks.NONE,
                            HolidayTables.shipped(),
                            ZoneId.of("America/Denver"),
                            null);
            var outcome = Timeline.of(revision.facts(), revision.rules()).compute(inputs);
            assertThat(outcome.deadlines())
                    .allSatisfy(each -> assertThat(each.missing()).isNotEmpty());
            assertThat(outcome.conflicts()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void revisionsFollowEachOtherDayByDay(ContractForm form) {
        for (int i = 1; i < form.revisions().size(); i++) {
            var before = form.revisions().get(i - 1).to();
            assertThat(before).isEqualTo(form.revisions().get(i).from().minusDays(1));
        }
        assertThat(form.newest().to()).isNull();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsWrittenInWordsIsReadBackTheSame(ContractForm form) throws Exception {
        var words = Json.write(FormWords.of(form));
        assertThat(Json.strict().readValue(words, FormWords.class).form()).isEqualTo(form);
        for (var rule : form.newest().rules()) {
            var sent = Json.write(RuleWords.of(rule).named("another"));
            var read = Json.strict().readValue(sent, RuleWords.class).named(rule.id()).rule();
            assertThat(read).isEqualTo(rule);
        }
    }

    @Test
    void namesAreWordsOfTheFormInLowerCamelCase() {
        assertThat(ids("TX-TREC-1-4"))
                .contains("optionPeriodEnds", "earnestMoneyDue", "optionFeeDue");
        assertThat(ids("US-TRID")).contains("loanEstimateDue", "closingDisclosureReceivedBy");
        assertThat(ids("US-RESCISSION")).contains("rescissionEnds");
    }

    /**
     * Source: CBS, section 3.3: the Objection, Resolution, Examination and Termination Deadlines.
     */
    @Test
    void onlyFourKindsOfColoradoDeadlinesEndAtTheTimeOfDay() {
        var rules = Forms.form("code", "CO-CBS").newest().rules();
        assertThat(rules)
                .filteredOn(rule -> "timeOfDayDeadline".equals(rule.landing().endOfDay().fact()))
                .hasSize(19)
                .allSatisfy(rule ->
                        assertThat(rule.label())
                                .containsPattern("objection|resolution|examination|termination"));
        assertThat(rules)
                .filteredOn(rule -> rule.landing().endOfDay().fact() == null)
                .noneSatisfy(rule ->
                        assertThat(rule.label())
                                .containsPattern("objection|resolution|examination|termination"));
    }

    private static List<String> ids(String code) {
        return Forms.form("code", code).newest().rules().stream().map(DeadlineRule::id).toList();
    }

    private static Set<String> named(FormRevision revision) {
        var facts =
                revision.facts().stream()
                        .flatMap(fact -> Stream.of(fact.fallback(), fact.fallbackDays()));
        var rules = revision.rules().stream().flatMap(FormsTest::named);
        return Stream.concat(Stream.concat(facts, rules), Stream.of(revision.governedBy()))
                .filter(name -> name != null)
                .collect(Collectors.toSet());
    }

    private static Stream<String> named(DeadlineRule rule) {
        var names = new ArrayList<>(rule.anchor().names());
        if (rule.period().offset() instanceof Offset.FromFact(var fact, _)) {
            names.add(fact);
        }
        names.add(rule.landing().rollWhen());
        names.add(rule.landing().endOfDay().fact());
        names.add(rule.force().earliestFor());
        names.add(rule.force().waivedWhen());
        return names.stream();
    }
}
