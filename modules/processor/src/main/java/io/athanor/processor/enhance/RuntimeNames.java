package io.athanor.processor.enhance;

/** The names by which rewritten classes call {@code io.athanor.orm}, and those of the members that they get. */
final class RuntimeNames {

    /** The version of the output; {@code Instrumentation.FORMAT} of the run time must be the same. */
    static final int FORMAT = 2;

    static final String INSTRUMENTED = "io/athanor/orm/instrument/Instrumented";
    static final String INSTRUMENTATION = "io/athanor/orm/instrument/Instrumentation";
    static final String INTERCEPTION = "io/athanor/orm/tracking/Interception";
    static final String STATE = "io/athanor/orm/instrument/InstanceState";
    static final String ROW_READER = "io/athanor/orm/instrument/RowReader";

    static final String STATE_DESCRIPTOR = "L" + STATE + ";";
    static final String CONSTRUCTOR_DESCRIPTOR = "(" + STATE_DESCRIPTOR + ")V";
    static final String INSTRUMENTED_DESCRIPTOR = "L" + INSTRUMENTED + ";";
    static final String OBJECT_DESCRIPTOR = "Ljava/lang/Object;";

    static final String PREFIX = "$orm_";
    static final String GETTER = PREFIX + "get_";
    static final String SETTER = PREFIX + "set_";
    static final String STATE_FIELD = PREFIX + "state";
    static final String BASE = PREFIX + "base";
    static final String COUNT = PREFIX + "count";
    static final String CLONED = PREFIX + "cloned";

    private RuntimeNames() {}
}
