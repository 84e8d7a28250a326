package io.athanor.guide.schema;

import io.athanor.schema.MetaData;

// tag::metadata
/** The tables of the guide. */
final class Music {
    static final MetaData METADATA = new MetaData();
    static final Artists ARTISTS = METADATA.add(new Artists());
    static final Albums ALBUMS = METADATA.add(new Albums());
    // end::metadata

    private Music() {}
    // tag::metadata
}
// end::metadata
