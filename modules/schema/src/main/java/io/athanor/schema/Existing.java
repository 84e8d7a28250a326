package io.athanor.schema;

import org.jspecify.annotations.Nullable;

/** What a database has already. */
interface Existing {

    /** An empty database. */
    Existing NOTHING = new Constant(false);

    /** A database that has it all. */
    Existing EVERYTHING = new Constant(true);

    boolean table(@Nullable String schema, String name);

    boolean sequence(@Nullable String schema, String name);

    boolean enumeratedType(@Nullable String schema, String name);

    boolean domain(@Nullable String schema, String name);

    /** The same answer to all. */
    record Constant(boolean answer) implements Existing {

        @Override
        public boolean table(@Nullable String schema, String name) {
            return answer;
        }

        @Override
        public boolean sequence(@Nullable String schema, String name) {
            return answer;
        }

        @Override
        public boolean enumeratedType(@Nullable String schema, String name) {
            return answer;
        }

        @Override
        public boolean domain(@Nullable String schema, String name) {
            return answer;
        }
    }
}
