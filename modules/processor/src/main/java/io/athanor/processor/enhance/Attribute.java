package io.athanor.processor.enhance;

/**
 * A persistent field of the class that is being rewritten.
 *
 * @param access the access flags of the field
 * @param name the name of the field
 * @param descriptor the erased type of the field
 * @param position the number among the attributes that the class itself declares
 * @param relationship whether the field refers to related entities
 */
record Attribute(int access, String name, String descriptor, int position, boolean relationship) {

    FieldValue value() {
        return new FieldValue(descriptor);
    }
}
