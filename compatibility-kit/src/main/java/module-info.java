import org.jspecify.annotations.NullMarked;

/** The behaviour that every dialect must show, as suites that run on every database that a test bed describes. */
@NullMarked
module io.athanor.compatibility {
    requires transitive io.athanor.feature;
    requires transitive io.athanor.orm;
    requires transitive io.athanor.testkit;
    requires transitive org.junit.jupiter.api;
    requires org.junit.jupiter.params;
    requires org.junit.platform.commons;
    requires static org.jspecify;
    requires static org.junit.platform.launcher;

    exports io.athanor.compatibility.bed;
    exports io.athanor.compatibility.compiled;
    exports io.athanor.compatibility.engine;
    exports io.athanor.compatibility.fault;
    exports io.athanor.compatibility.pool;
    exports io.athanor.compatibility.reflection;
    exports io.athanor.compatibility.schema;
    exports io.athanor.compatibility.orm;
    exports io.athanor.compatibility.property;
    exports io.athanor.compatibility.server;
    exports io.athanor.compatibility.sql;
    exports io.athanor.compatibility.shop;
    exports io.athanor.compatibility.type;

    uses io.athanor.compatibility.bed.TestBed;
}
