package io.latchkey.local.standins.mls.reso;

import io.latchkey.local.standins.mls.SyntheticHome.Building;
import io.latchkey.local.standins.mls.SyntheticHome.Offer;
import io.latchkey.local.standins.mls.SyntheticHome.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of the Property resource, under their Data Dictionary 2.0 names. */
final class DataDictionary {
    /** The rows of this lookup are enumeration members in the metadata. */
    static final Set<String> STATUSES =
            Set.of(
                    "Active",
                    "Active Under Contract",
                    "Canceled",
                    "Closed",
                    "Coming Soon",
                    "Delete",
                    "Expired",
                    "Hold",
                    "Incomplete",
                    "Pending",
                    "Withdrawn");

    /** A field's type and how a listing fills it. */
    record Field(String type, Function<Listing, @Nullable Object> value) {}

    private DataDictionary() {}

    static Map<String, Field> fields(Style style) {
        var fields = new LinkedHashMap<String, Field>();
        keys(fields, style);
        offers(fields);
        buildings(fields);
        places(fields);
        people(fields);
        display(fields);
        return fields;
    }

    private static void keys(Map<String, Field> fields, Style style) {
        fields.put("ListingKey", text(Listing::key));
        fields.put("ListingId", text(row -> row.home().listingId()));
        fields.put("OriginatingSystemName", text(_ -> ResoSettings.ORIGINATING_SYSTEM));
        fields.put("ModificationTimestamp", moment(Listing::modified));
        if (!style.timestamp().equals("ModificationTimestamp")) {
            fields.put(style.timestamp(), moment(Listing::modified));
        }
        fields.put("PhotosChangeTimestamp", moment(row -> row.home().offer().photosChanged()));
        fields.put("PhotosCount", whole(row -> row.home().offer().photos()));
        if (style.strict()) {
            fields.put("MlgCanView", flag(Listing::canView));
        }
    }

    private static void offers(Map<String, Field> fields) {
        fields.put(
                "StandardStatus",
                new Field("org.reso.metadata.enums.StandardStatus", of(Offer::status)));
        fields.put("ListPrice", money(of(Offer::listPrice)));
        fields.put("OriginalListPrice", money(of(Offer::originalListPrice)));
        fields.put("AssociationFee", money(of(Offer::associationFee)));
        fields.put("AssociationFeeFrequency", text(_ -> "Monthly"));
        fields.put("TaxAnnualAmount", money(of(Offer::taxAnnualAmount)));
        fields.put(
                "ListingContractDate",
                new Field("Edm.Date", row -> row.home().offer().listedOn().toString()));
    }

    private static void buildings(Map<String, Field> fields) {
        fields.put("PropertyType", text(in(Building::propertyType)));
        fields.put("PropertySubType", text(in(Building::propertySubType)));
        fields.put(
                "ArchitecturalStyle",
                new Field("Collection(Edm.String)", row -> List.of(row.home().building().style())));
        fields.put("BedroomsTotal", whole(in(Building::bedrooms)));
        fields.put("BathroomsFull", whole(in(Building::bathroomsFull)));
        fields.put("BathroomsHalf", whole(in(Building::bathroomsHalf)));
        fields.put(
                "BathroomsTotalInteger",
                whole(in(home -> home.bathroomsFull() + home.bathroomsHalf())));
        fields.put("LivingArea", money(in(Building::livingArea)));
        fields.put("LivingAreaUnits", text(_ -> "Square Feet"));
        fields.put(
                "LotSizeSquareFeet",
                money(in(home -> home.lotSquareFeet() == 0 ? null : home.lotSquareFeet())));
        fields.put("YearBuilt", whole(in(Building::yearBuilt)));
        fields.put("Stories", whole(in(Building::stories)));
        fields.put("GarageSpaces", money(in(Building::garageSpaces)));
        fields.put("PoolPrivateYN", flag(in(Building::pool)));
        fields.put(
                "InteriorFeatures",
                new Field("Collection(Edm.String)", row -> row.home().building().features()));
        fields.put("PublicRemarks", text(row -> row.home().remarks()));
    }

    private static void places(Map<String, Field> fields) {
        fields.put("UnparsedAddress", text(at(Place::unparsedAddress)));
        fields.put("StreetNumber", text(at(place -> String.valueOf(place.streetNumber()))));
        fields.put("StreetName", text(at(Place::street)));
        fields.put("UnitNumber", text(at(place -> place.unit().isEmpty() ? null : place.unit())));
        fields.put("SubdivisionName", text(at(Place::subdivision)));
        fields.put("City", text(at(Place::city)));
        fields.put("CountyOrParish", text(at(Place::county)));
        fields.put("StateOrProvince", text(at(Place::stateOrProvince)));
        fields.put("PostalCode", text(at(Place::postalCode)));
        fields.put("Latitude", money(at(place -> BigDecimal.valueOf(place.latitude()))));
        fields.put("Longitude", money(at(place -> BigDecimal.valueOf(place.longitude()))));
        fields.put("ParcelNumber", text(at(Place::parcelNumber)));
    }

    private static void people(Map<String, Field> fields) {
        fields.put("ListAgentMlsId", text(row -> row.home().agent().id()));
        fields.put("ListAgentFullName", text(row -> row.home().agent().fullName()));
        fields.put("ListAgentDirectPhone", text(row -> row.home().agent().phone()));
        fields.put("ListAgentEmail", text(row -> row.home().agent().email()));
        fields.put("ListOfficeMlsId", text(row -> row.home().agent().officeId()));
        fields.put("ListOfficeName", text(row -> row.home().agent().officeName()));
        fields.put("ListOfficePhone", text(row -> row.home().agent().officePhone()));
    }

    private static void display(Map<String, Field> fields) {
        fields.put("InternetAddressDisplayYN", flag(row -> row.home().display().address()));
        fields.put("InternetEntireListingDisplayYN", flag(row -> row.home().display().internet()));
        fields.put("InternetConsumerCommentYN", flag(row -> row.home().display().comments()));
        fields.put(
                "InternetAutomatedValuationDisplayYN",
                flag(row -> row.home().display().valuation()));
    }

    private static Function<Listing, @Nullable Object> of(Function<Offer, @Nullable Object> part) {
        return row -> part.apply(row.home().offer());
    }

    private static Function<Listing, @Nullable Object> in(
            Function<Building, @Nullable Object> part) {
        return row -> part.apply(row.home().building());
    }

    private static Function<Listing, @Nullable Object> at(Function<Place, @Nullable Object> part) {
        return row -> part.apply(row.home().place());
    }

    private static Field text(Function<Listing, @Nullable Object> value) {
        return new Field("Edm.String", value);
    }

    private static Field whole(Function<Listing, @Nullable Object> value) {
        return new Field("Edm.Int64", value);
    }

    private static Field money(Function<Listing, @Nullable Object> value) {
        return new Field("Edm.Decimal", value);
    }

    private static Field flag(Function<Listing, @Nullable Object> value) {
        return new Field("Edm.Boolean", value);
    }

    private static Field moment(Function<Listing, Instant> value) {
        return new Field("Edm.DateTimeOffset", value::apply);
    }
}
