package io.latchkey.local.standins.mls;

import java.util.List;

/** The words that homes are made of; streets, agents and offices are inventions. */
final class Vocabulary {
    /**
     * A city with the box that its homes lie in.
     *
     * @param dollars a square foot of living area costs about so much
     */
    record City(
            String name,
            String county,
            String state,
            List<String> postalCodes,
            double south,
            double west,
            double span,
            int dollars) {}

    static final List<City> CITIES =
            List.of(
                    new City(
                            "Austin",
                            "Travis",
                            "TX",
                            List.of("78704", "78723", "78745", "78757"),
                            30.20,
                            -97.83,
                            0.16,
                            310),
                    new City(
                            "Tampa",
                            "Hillsborough",
                            "FL",
                            List.of("33602", "33609", "33611", "33629"),
                            27.89,
                            -82.53,
                            0.12,
                            265),
                    new City(
                            "Boulder",
                            "Boulder",
                            "CO",
                            List.of("80301", "80302", "80304", "80305"),
                            39.97,
                            -105.29,
                            0.09,
                            480));

    static final List<String> STREETS =
            List.of(
                    "Quillfeather",
                    "Marrowfern",
                    "Tinderquill",
                    "Lanternmoss",
                    "Brindlewick",
                    "Copperthrush",
                    "Sallowmere",
                    "Windlehurst",
                    "Ottergrove",
                    "Pennywhistle",
                    "Hollowbarrow",
                    "Thistledown",
                    "Kestrelford",
                    "Umberlyn",
                    "Fennimarsh",
                    "Juniperwold",
                    "Larkspindle",
                    "Amberquay",
                    "Dovecrest",
                    "Gossamer Vale");

    static final List<String> STREET_TYPES =
            List.of("Lane", "Street", "Avenue", "Court", "Drive", "Way", "Trail", "Terrace");

    static final List<String> SUBDIVISIONS =
            List.of(
                    "Heronfold",
                    "Maplequarter",
                    "The Orchards at Wrenfield",
                    "Stonewillow",
                    "Bellweather Park",
                    "Cindergate",
                    "Old Millrace",
                    "Saltmeadow");

    static final List<String> GIVEN_NAMES =
            List.of(
                    "Odalys",
                    "Thaddeus",
                    "Ismene",
                    "Caspian",
                    "Wilhelmina",
                    "Evander",
                    "Zenobia",
                    "Lysander",
                    "Oriel",
                    "Benedikt",
                    "Marisol",
                    "Renée");

    static final List<String> SURNAMES =
            List.of(
                    "Brightwater",
                    "Quillon",
                    "Fairthorne",
                    "Vantongeren-Pell",
                    "Oakhurstley",
                    "Castellune",
                    "Nightshore",
                    "Winterbourneau",
                    "Muñoalba",
                    "Halvorstrand");

    static final List<String> OFFICES =
            List.of(
                    "Blue Lantern Realty",
                    "Foxglove & Daughters",
                    "Harborlight Homes",
                    "Northlight Property Co.",
                    "Paper Kite Realty",
                    "Three Herons Real Estate");

    static final List<String> STYLES =
            List.of(
                    "Ranch",
                    "Craftsman",
                    "Colonial",
                    "Contemporary",
                    "Mediterranean",
                    "Bungalow",
                    "Mid-Century Modern",
                    "Farmhouse",
                    "Tudor",
                    "Cottage");

    /** Feature, and how a listing speaks of it. */
    record Feature(String name, String sentence) {}

    static final List<Feature> FEATURES =
            List.of(
                    new Feature(
                            "Quartz counters",
                            "The kitchen has quartz counters and a long island."),
                    new Feature("Gas range", "Cooks get a gas range and a vented hood."),
                    new Feature("Hardwood floors", "Hardwood floors run through the main level."),
                    new Feature("Primary on main", "The primary bedroom is on the main level."),
                    new Feature("Home office", "A quiet home office looks over the garden."),
                    new Feature("Mountain view", "Wide windows frame a mountain view."),
                    new Feature("Waterfront", "The lot meets the water, with a private dock."),
                    new Feature("Fenced yard", "The back yard is level and fully fenced."),
                    new Feature("Solar panels", "Owned solar panels keep the bills low."),
                    new Feature("EV charger", "The garage has a 240-volt car charger."),
                    new Feature(
                            "Guest house",
                            "A separate guest house has its own bath and kitchenette."),
                    new Feature("Finished basement", "A finished basement adds a media room."),
                    new Feature("Fireplace", "A stone fireplace anchors the living room."),
                    new Feature("Screened porch", "Evenings are for the screened porch."),
                    new Feature("New roof", "The roof was replaced two years ago."),
                    new Feature("Corner lot", "It sits on a shaded corner lot."),
                    new Feature("Workshop", "Behind the house is a workshop with power and light."),
                    new Feature(
                            "Vaulted ceilings", "Vaulted ceilings make the living room feel open."),
                    new Feature(
                            "Step-free entry", "The entry is step-free and the doors are wide."),
                    new Feature("Greenbelt", "A gate opens to the greenbelt and its trails."));

    static final List<String> OPENINGS =
            List.of(
                    "Light-filled %s %s in %s.",
                    "A carefully kept %s %s in %s.",
                    "Rarely offered: a %s %s in %s.",
                    "Newly refreshed %s %s in %s.",
                    "Welcome to this %s %s in %s.");

    static final List<String> CLOSINGS =
            List.of(
                    "Coffee, groceries and the library are a short walk away.",
                    "Minutes to downtown by bus or bike.",
                    "The street is quiet and lined with old trees.",
                    "Sold as it stands; inspections welcome.",
                    "Survey and floor plan on request.",
                    "A café–bakery is two blocks away.");

    private Vocabulary() {}
}
