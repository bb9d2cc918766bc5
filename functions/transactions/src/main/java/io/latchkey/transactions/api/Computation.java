package io.latchkey.transactions.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.model.InvalidValue;
import io.latchkey.transactions.api.Computed.FormUsed;
import io.latchkey.transactions.domain.RuleLibrary;
import io.latchkey.transactions.domain.calendar.Holiday;
import io.latchkey.transactions.domain.calendar.HolidaySet;
import io.latchkey.transactions.domain.calendar.HolidaySets;
import io.latchkey.transactions.domain.deadline.DeadlineRule;
import io.latchkey.transactions.domain.deadline.FactDefinition;
import io.latchkey.transactions.domain.deadline.FactValue;
import io.latchkey.transactions.domain.deadline.FactValue.Kind;
import io.latchkey.transactions.domain.deadline.Inputs;
import io.latchkey.transactions.domain.deadline.Locks;
import io.latchkey.transactions.domain.deadline.Locks.Completion;
import io.latchkey.transactions.domain.deadline.Locks.Waiver;
import io.latchkey.transactions.domain.deadline.Offset;
import io.latchkey.transactions.domain.deadline.Timeline;
import io.latchkey.transactions.domain.form.ContractForm;
import io.latchkey.transactions.domain.form.FormRevision;
import io.latchkey.transactions.forms.FactValues;
import io.latchkey.transactions.forms.RuleWords;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** From what a caller asks to what the engine answers; each refusal names the caller's field. */
final class Computation {
    private final ComputeBody body;
    private final RuleLibrary library;
    private final @Nullable ContractForm form;
    private final Map<String, FactValue> facts = new LinkedHashMap<>();
    private final List<HolidaySet> listed = new ArrayList<>();

    private Computation(ComputeBody body, RuleLibrary library, @Nullable ContractForm form) {
        this.body = body;
        this.library = library;
        this.form = form;
    }

    /**
     * The answer.
     *
     * @param library the product's forms and holidays and the caller's team's own
     * @throws InvalidValue for anything that cannot be computed
     */
    static Computed of(ComputeBody body, RuleLibrary library) {
        var choice = body.form();
        var form = choice == null ? null : library.form("form.code", choice.code());
        return new Computation(body, library, form).answer();
    }

    private Computed answer() {
        var zone = ComputeZone.of(body, form);
        var revision = form == null ? null : revision(form, zone);
        var definitions = definitions(revision);
        var rules = rules(revision);
        var sets = library.holidays().with(listed);
        refuseUnknownSets(sets);
        refuseUnused(revision, rules);
        var outcome =
                inCallersTerms(() ->
                        Timeline.of(definitions, rules)
                                .compute(new Inputs(facts, locks(), sets, zone, body.now())));
        return new Computed(
                form == null || revision == null
                        ? null
                        : new FormUsed(form.code(), revision.revision()),
                zone == null ? null : zone.getId(),
                Computed.deadlines(outcome.deadlines()),
                Computed.conflicts(outcome.conflicts()));
    }

    private FormRevision revision(ContractForm chosen, @Nullable ZoneId zone) {
        var named = body.form() == null ? null : body.form().revision();
        if (named != null) {
            return prefixed("form.", () -> chosen.revision(named));
        }
        var dated = new HashMap<String, FactValue>();
        for (var fact : chosen.newest().facts()) {
            var sent = body.facts().get(fact.name());
            if (sent != null && fact.kind().isDated()) {
                dated.put(fact.name(), FactValues.read("facts." + fact.name(), sent, fact.kind()));
            }
        }
        return prefixed("facts.", () -> chosen.governing(dated, zone));
    }

    /** What the form asks for, and what else was sent. */
    private List<FactDefinition> definitions(@Nullable FormRevision revision) {
        var byName = new LinkedHashMap<String, FactDefinition>();
        if (revision != null) {
            revision.facts().forEach(fact -> byName.put(fact.name(), fact));
        }
        body.facts()
                .forEach((name, sent) -> {
                    var known = byName.get(name);
                    var value =
                            FactValues.read(
                                    "facts." + name, sent, known == null ? null : known.kind());
                    facts.put(name, value);
                    if (known == null) {
                        byName.put(name, further(name, value.kind()));
                    }
                });
        return List.copyOf(byName.values());
    }

    private static FactDefinition further(String name, Kind kind) {
        if (!DeadlineRule.NAME.matcher(name).matches()) {
            throw new InvalidValue("facts." + name, DeadlineRule.NAME_RULE);
        }
        return new FactDefinition(name, RuleWords.words(name), kind, null, null, null, null);
    }

    /** The form's, with the caller's own added or in their place. */
    private List<DeadlineRule> rules(@Nullable FormRevision revision) {
        var byId = new LinkedHashMap<String, DeadlineRule>();
        if (revision != null) {
            revision.rules().forEach(rule -> byId.put(rule.id(), rule));
        }
        var own = new HashMap<String, Integer>();
        for (int i = 0; i < body.rules().size(); i++) {
            var at = "rules[" + i + "]";
            var words = body.rules().get(i);
            var rule = prefixed(at + ".", () -> rule(words, at));
            var first = own.putIfAbsent(rule.id(), i);
            if (first != null) {
                throw new InvalidValue(at + ".id", "is not that of rules[" + first + "] as well");
            }
            byId.put(rule.id(), rule);
        }
        return List.copyOf(byId.values());
    }

    private DeadlineRule rule(RuleWords words, String at) {
        var named = words.holidaySet();
        if (named == null) {
            listed.add(listed(words.holidays(), at));
        }
        return words.rule(named == null ? at : named);
    }

    private static HolidaySet listed(@Nullable JsonNode dates, String at) {
        var days = new ArrayList<Holiday>();
        for (var date : dates == null ? List.<JsonNode>of() : dates) {
            var value = FactValues.read("holidays", date, Kind.date);
            if (!(value instanceof FactValue.Day(var day))) {
                throw new InvalidValue("holidays", "are dates without a time");
            }
            days.add(new Holiday("a holiday of the request", day, null));
        }
        return HolidaySet.of(at, HolidaySet.FIRST_YEAR, HolidaySet.LAST_YEAR, days);
    }

    private void refuseUnknownSets(HolidaySets sets) {
        for (int i = 0; i < body.rules().size(); i++) {
            var named = body.rules().get(i).holidaySet();
            if (named != null) {
                var _ = sets.named("rules[" + i + "].holidays", named);
            }
        }
    }

    /** A date may be of use elsewhere; a number that changes nothing was meant for something. */
    private void refuseUnused(@Nullable FormRevision revision, List<DeadlineRule> rules) {
        var used = new HashSet<String>();
        if (revision != null) {
            revision.facts().forEach(fact -> used.add(fact.name()));
        }
        rules.forEach(rule -> {
            if (rule.period().offset() instanceof Offset.FromFact(var fact, _)) {
                used.add(fact);
            }
            used.add(rule.landing().rollWhen());
            used.add(rule.landing().endOfDay().fact());
            used.add(rule.force().waivedWhen());
            used.addAll(rule.anchor().names());
        });
        facts.forEach((name, value) -> {
            if (!value.kind().isDated() && !used.contains(name)) {
                throw new InvalidValue("facts." + name, "is used by no rule");
            }
        });
    }

    private Locks locks() {
        var done = new HashMap<String, Completion>();
        body.completed()
                .forEach((id, on) ->
                        done.put(id, new Completion(FactValues.day("completed." + id, on), null)));
        body.pins().forEach((id, day) -> FactValues.day("pins." + id, day));
        return new Locks(body.pins(), done, waived());
    }

    private Map<String, Waiver> waived() {
        var all = new HashMap<String, Waiver>();
        var sent = body.waived();
        if (sent == null || sent.isNull()) {
            return all;
        }
        if (sent.isObject()) {
            for (var each : sent.properties()) {
                all.put(each.getKey(), new Waiver(waivedOn(each.getKey(), each.getValue())));
            }
            return all;
        }
        if (!sent.isArray()) {
            throw new InvalidValue("waived", "is a list of ids, or a day by id");
        }
        for (var id : sent) {
            if (!id.isTextual()) {
                throw new InvalidValue("waived", "is a list of ids, or a day by id");
            }
            all.put(id.textValue(), new Waiver(null));
        }
        return all;
    }

    private static @Nullable LocalDate waivedOn(String id, JsonNode sent) {
        if (sent.isNull()) {
            return null;
        }
        var value = FactValues.read("waived." + id, sent, Kind.date);
        if (value instanceof FactValue.Day(var day)) {
            return day;
        }
        throw new InvalidValue("waived." + id, "is a date, as YYYY-MM-DD");
    }

    /** A refusal of what lies there names the way to it. */
    static <T> T prefixed(String path, Supplier<T> made) {
        try {
            return made.get();
        } catch (InvalidValue e) {
            throw new InvalidValue(path + e.field(), e.rule());
        }
    }

    /** The engine names a rule by its id; the caller finds it by its place. */
    private <T> T inCallersTerms(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (InvalidValue e) {
            throw new InvalidValue(inCallersTerms(e.field()), e.rule());
        }
    }

    private String inCallersTerms(String field) {
        for (int i = 0; i < body.rules().size(); i++) {
            var path = "deadlines." + body.rules().get(i).id();
            if (field.equals(path) || field.startsWith(path + ".")) {
                return "rules[" + i + "]" + field.substring(path.length());
            }
        }
        return field;
    }
}
