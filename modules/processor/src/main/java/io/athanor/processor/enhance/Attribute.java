package io.athanor.processor.enhance;

/**
 * A persistent field of the class that is being rewritten.
 *
 * @param access the access flags of the field
 * @param name the name of the field
 * @param descriptor the erased type of the field
 * @param position the number among the attributes that the class itself declares
 * @param role what the field is to the mapping
 */
record Attribute(int access, String name, String descriptor, int position, FieldShape.Role role) {

    /** Whether accesses are intercepted even while the object has no state. */
    boolean isWatched() {
        return role != FieldShape.Role.COLUMN;
    }

    /** Whether the field may get its value from a row. */
    boolean isLoaded() {
        return role != FieldShape.Role.RELATIONSHIP;
    }

    FieldValue value() {
        return new FieldValue(descriptor);
    }
}
