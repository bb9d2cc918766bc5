package io.latchkey.listings.domain;

import io.latchkey.listings.domain.dictionary.DataDictionary;
import io.latchkey.listings.domain.dictionary.Facts;
import io.latchkey.listings.domain.dictionary.Field;
import io.latchkey.listings.domain.value.StandardStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What consumers may be shown of listings, as the rules of IDX have it (National Association of
 * Realtors, Handbook on Multiple Listing Policy, policy statement 7.58): the listing firm and a way
 * to reach it with every listing, nothing that the seller opted out of, no listing that was taken
 * from the market, and no remark that is meant for agents.
 */
public final class Display {
    /** With an MLS's Coming Soon goes the promise not to advertise; a team's own is its to show. */
    private static final Set<StandardStatus> SHOWN =
            Set.of(
                    StandardStatus.ACTIVE,
                    StandardStatus.ACTIVE_UNDER_CONTRACT,
                    StandardStatus.PENDING,
                    StandardStatus.CLOSED);

    private static final List<String> CONTACTS =
            List.of("ListOfficePhone", "ListOfficeEmail", "ListAgentDirectPhone", "ListAgentEmail");

    private Display() {}

    /** Whether consumers may see the listing at all. */
    public static boolean isAllowed(Listing listing) {
        var facts = listing.facts();
        var shown =
                SHOWN.contains(listing.status())
                        || (listing.status() == StandardStatus.COMING_SOON
                                && listing.source().isManual());
        return shown
                && facts.says("InternetEntireListingDisplayYN", true)
                && facts.find("ListOfficeName").isPresent()
                && namesAContact(facts);
    }

    /** Whether consumers may learn where it is. */
    public static boolean showsAddress(Listing listing) {
        return listing.facts().says("InternetAddressDisplayYN", true);
    }

    /** What they may see of its facts. */
    public static Map<String, Object> facts(Listing listing) {
        var shown = new LinkedHashMap<String, Object>();
        for (var field : DataDictionary.all()) {
            var hidden =
                    field.is(Field.Mark.internal)
                            || (field.is(Field.Mark.address) && !showsAddress(listing));
            if (!hidden) {
                listing.facts().find(field.name()).ifPresent(v -> shown.put(field.name(), v));
            }
        }
        return shown;
    }

    static boolean namesAContact(Facts facts) {
        return CONTACTS.stream().anyMatch(c -> facts.find(c).isPresent());
    }
}
