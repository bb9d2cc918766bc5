package io.latchkey.transactions.api;

import io.latchkey.support.lambda.Ids;
import io.latchkey.transactions.api.Bodies.NewFact;
import io.latchkey.transactions.api.Bodies.NewParty;
import io.latchkey.transactions.api.Bodies.NewTransaction;
import io.latchkey.transactions.api.Bodies.Price;
import io.latchkey.transactions.domain.OpenTransaction.Opening;
import io.latchkey.transactions.domain.OpenTransaction.Under;
import io.latchkey.transactions.domain.Terms;
import io.latchkey.transactions.domain.value.PropertyZone;
import io.latchkey.transactions.domain.value.Stage;
import io.latchkey.transactions.forms.Forms;
import io.latchkey.transactions.forms.RuleWords;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From what a caller sends to what a deal begins with. */
final class Openings {
    private Openings() {}

    static Opening of(NewTransaction body, Ids ids) {
        return new Opening(
                terms(body),
                new Under(
                        Objects.requireNonNullElse(body.contractForm(), Forms.GENERIC),
                        body.formRevision(),
                        sent(body.ruleSets())),
                sent(body.facts()).stream().map(NewFact::fact).toList(),
                sent(body.deadlines()).stream().map(RuleWords::rule).toList(),
                sent(body.parties()).stream()
                        .map((NewParty party) -> party.party(ids.next("pty")))
                        .toList());
    }

    private static Terms terms(NewTransaction body) {
        var address = body.address();
        return new Terms(
                Objects.requireNonNullElse(body.stage(), Stage.draft),
                body.side(),
                address,
                body.timeZone() == null
                        ? PropertyZone.of(address.stateOrProvince(), address.postalCode()).getId()
                        : body.timeZone(),
                Price.money(body.price()));
    }

    private static <T> List<T> sent(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
