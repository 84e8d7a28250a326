package io.athanor.schema;

/** What a naming convention names. */
enum NamedConstruct {
    PRIMARY_KEY("a primary key"),
    FOREIGN_KEY("a foreign key"),
    UNIQUE("a unique constraint"),
    CHECK("a check constraint"),
    INDEX("an index");

    private final String words;

    NamedConstruct(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
