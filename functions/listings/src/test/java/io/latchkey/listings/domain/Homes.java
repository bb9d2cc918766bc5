package io.latchkey.listings.domain;

import io.latchkey.listings.domain.dictionary.Facts;
import io.latchkey.listings.domain.value.ListingKey;
import io.latchkey.listings.domain.value.Source;
import io.latchkey.listings.domain.value.StandardStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Listings as tests need them. */
public final class Homes {
    public static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    public static final Instant LATER = NOW.plusSeconds(3600);
    static final ListingKey KEY = new ListingKey("lst_01JDEM0DEA1000000000000001");

    private Homes() {}

    /** A ranch house with all that publishing asks for. */
    public static Map<String, Object> juniperWay() {
        var facts = new HashMap<String, Object>();
        facts.put("PropertyType", "Residential");
        facts.put("PropertySubType", "Single Family Residence");
        facts.put("ListPrice", 450_000);
        facts.put("UnparsedAddress", "1414 Juniper Way");
        facts.put("City", "Austin");
        facts.put("StateOrProvince", "TX");
        facts.put("PostalCode", "78704");
        facts.put("CountyOrParish", "Travis");
        facts.put("ParcelNumber", "0302-1404-0700");
        facts.put("BedroomsTotal", 3);
        facts.put("BathroomsTotalInteger", 2);
        facts.put("PublicRemarks", "Single story home with a shaded yard.");
        facts.put("PrivateRemarks", "Dog in the yard, call first.");
        facts.put("ListOfficeName", "Harbor Realty");
        facts.put("ListOfficePhone", "512-555-0100");
        return facts;
    }

    static Facts facts() {
        return Facts.written(juniperWay());
    }

    static Facts facts(String field, Object value) {
        return facts().with(Map.of(field, value));
    }

    static Listing entered() {
        return AddListing.add(KEY, facts(), NOW).next();
    }

    static Listing active() {
        return in(StandardStatus.ACTIVE);
    }

    /** As it would stand there, however it came there. */
    static Listing in(StandardStatus status) {
        var entered = entered();
        return new Listing(
                entered.key(),
                1,
                1,
                entered.source(),
                status,
                entered.facts(),
                entered.photos(),
                entered.openHouses(),
                entered.moments());
    }

    static TakeFromSource.Row row(Instant modified, StandardStatus status, Facts facts) {
        return new TakeFromSource.Row(
                Source.mls("CENTRAL", "con_1", "CTX-1", modified), status, facts);
    }

    static Decision.Changed changed(Decision decision) {
        if (decision instanceof Decision.Changed changed) {
            return changed;
        }
        throw new AssertionError("is no change: " + decision);
    }
}
