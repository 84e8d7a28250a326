/** The object relational mapper: mapping, sessions, the unit of work, queries and loading strategies. */
@org.jspecify.annotations.NullMarked
module io.athanor.orm {
    requires transitive io.athanor.engine;
    requires static org.jspecify;

    exports io.athanor.orm;
    exports io.athanor.orm.annotation;
    exports io.athanor.orm.bulk;
    exports io.athanor.orm.error;
    exports io.athanor.orm.event;
    exports io.athanor.orm.instrument;
    exports io.athanor.orm.legacy;
    exports io.athanor.orm.metamodel;
    exports io.athanor.orm.option;
    exports io.athanor.orm.tracking;
}
