package io.athanor.processor.enhance;

/** A declared field, by name, and what it is to the mapping. */
public record FieldShape(String name, Role role) {

    /** What a field is to the mapping of its class. */
    public enum Role {
        /** Not mapped: static, transient, synthetic or of a class that is not mapped. */
        UNMAPPED,
        /** Mapped to a column. */
        COLUMN,
        /** Mapped to related entities. */
        RELATIONSHIP
    }

    /** Whether accesses of the field are intercepted. */
    public boolean persistent() {
        return role != Role.UNMAPPED;
    }
}
