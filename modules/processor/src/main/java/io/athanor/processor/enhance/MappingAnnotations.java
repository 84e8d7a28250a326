package io.athanor.processor.enhance;

/** The names of the annotations that decide what is persistent. */
public final class MappingAnnotations {

    /** The package of the mapping annotations. */
    public static final String PACKAGE = "io.athanor.orm.annotation";

    /** Maps a class to a table. */
    public static final String ENTITY = PACKAGE + ".Entity";

    /** Maps the fields of a class into its subclasses' tables. */
    public static final String MAPPED_SUPERCLASS = PACKAGE + ".MappedSuperclass";

    /** Leaves the mapping of a class, a field, or of classes that a package names, to a program. */
    public static final String TRACKED = PACKAGE + ".Tracked";

    /** Excludes a field. */
    public static final String TRANSIENT = PACKAGE + ".Transient";

    /** Maps a field to related entities. */
    public static final String RELATIONSHIP = PACKAGE + ".Relationship";

    private MappingAnnotations() {}

    static String descriptor(String annotation) {
        return "L" + annotation.replace('.', '/') + ";";
    }
}
