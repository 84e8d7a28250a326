package io.athanor.guide.orm;

/** What a venue has that says nothing. */
final class VenueDefaults {

    static final Integer RATING = 3;

    private VenueDefaults() {}
}
