package io.latchkey.transactions.api;

import io.latchkey.support.lambda.Ids;
import io.latchkey.transactions.api.Bodies.NewDeadline;
import io.latchkey.transactions.api.Bodies.NewFact;
import io.latchkey.transactions.api.Bodies.NewParty;
import io.latchkey.transactions.api.Bodies.NewTransaction;
import io.latchkey.transactions.api.Bodies.Price;
import io.latchkey.transactions.domain.ContractForm;
import io.latchkey.transactions.domain.OpenTransaction.Opening;
import io.latchkey.transactions.domain.Terms;
import io.latchkey.transactions.domain.value.PropertyZone;
import io.latchkey.transactions.domain.value.Stage;
import java.util.List;
import java.util.Objects;

/** From what a caller sends to what a deal begins with. */
final class Openings {
    private Openings() {}

    static Opening of(NewTransaction body, ContractForm form, Ids ids) {
        var state = body.address().stateOrProvince();
        var terms =
                new Terms(
                        Objects.requireNonNullElse(body.stage(), Stage.draft),
                        body.side(),
                        body.address(),
                        body.timeZone() == null
                                ? PropertyZone.ofState(state).getId()
                                : body.timeZone(),
                        form.code(),
                        Price.money(body.price()));
        return new Opening(
                terms,
                Objects.<List<NewFact>>requireNonNullElse(body.facts(), List.of()).stream()
                        .map(NewFact::fact)
                        .toList(),
                Objects.<List<NewDeadline>>requireNonNullElse(body.deadlines(), List.of()).stream()
                        .map(NewDeadline::rule)
                        .toList(),
                Objects.<List<NewParty>>requireNonNullElse(body.parties(), List.of()).stream()
                        .map(party -> party.party(ids.next("pty")))
                        .toList());
    }
}
