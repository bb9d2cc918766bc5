package io.latchkey.local.runtime;

import io.latchkey.local.runtime.plan.Addresses;
import io.latchkey.local.runtime.plan.Blueprint;
import io.latchkey.local.runtime.plan.Place;

/** Where AWS's names lead on this machine. */
final class LocalAddresses {
    private LocalAddresses() {}

    static Addresses of(Blueprint plan, Place place, Endpoints endpoints) {
        var issuer = endpoints.edge().resolve(StandIns.IDENTITY);
        var region = place.region();
        var addresses = new Addresses();
        addresses.lead("https://sqs." + region + ".amazonaws.com", endpoints.sqs());
        plan.pools.forEach(pool -> addresses.lead("https://" + pool.provider(), issuer));
        plan.signInDomains.values().forEach(domain -> addresses.lead(domain, issuer));
        plan.distributions.forEach(
                site -> addresses.lead("https://" + site.domain(), endpoints.edge()));
        plan.collections.forEach(search -> addresses.lead(search, endpoints.search()));
        for (var api : plan.apis.values()) {
            addresses.lead(
                    "https://" + api.id() + ".execute-api." + region + ".amazonaws.com",
                    api.webSocket() ? endpoints.services() : endpoints.edge());
        }
        return addresses;
    }
}
