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
        RELATIONSHIP,
        /** Mapped by a program, which may map it to a column or to related entities. */
        OPEN
    }

    /**
     * What a field is to a mapping that a program gives: a value of a type that no entity has is a column.
     *
     * @param type the qualified name of the field's class, the name of its primitive type, or of any other type
     */
    public static Role byProgram(String type) {
        boolean plain = type.indexOf('.') < 0
                || type.startsWith("java.lang.") && !type.equals("java.lang.Object")
                || type.startsWith("java.time.")
                || type.startsWith("java.math.")
                || type.equals("java.util.UUID");
        return plain ? Role.COLUMN : Role.OPEN;
    }

    /** Whether accesses of the field are intercepted. */
    public boolean persistent() {
        return role != Role.UNMAPPED;
    }
}
