package io.athanor.compatibility.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.world.Association;
import io.athanor.compatibility.world.EntityKind;
import io.athanor.compatibility.world.Side;
import io.athanor.compatibility.world.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The comparison of database, session and model between transactions. */
final class Comparison {

    private Comparison() {}

    static void compare(Live live, Model model) {
        List<String> differences = model.committed()
                .differences(DatabasePicture.of(
                        live.session().factory().engine(),
                        live.session().factory().registry()));
        assertEquals(List.of(), differences, "what is wrong in the database");
        compareSession(live, model);
    }

    private static void compareSession(Live live, Model model) {
        List<String> gone = new ArrayList<>(live.known());
        gone.removeIf(name -> model.committed().has(name) || model.outside().has(name));
        for (Object object : live.forget(gone)) {
            assertFalse(live.session().contains(object), () -> "the session still has " + EntityKind.name(object));
        }
        for (String name : model.committed().names()) {
            Object object = live.object(name);
            assertTrue(live.session().contains(object), () -> "the session does not have " + name);
            assertSame(object, live.get(name), () -> "the object for the key of " + name);
            assertEquals(model.committed().values(name), EntityKind.values(object), () -> "the columns of " + name);
            live.remember(name);
        }
        for (Association association : Association.values()) {
            compareForeignKeys(live, model, association);
            model.variant(association).ifPresent(variant -> compareAttributes(live, model, variant));
        }
        for (EntityKind kind : EntityKind.values()) {
            TreeSet<String> names = new TreeSet<>();
            live.session().query(kind.javaType()).all().forEach(object -> names.add(live.name(object)));
            assertEquals(named(model, kind), names, () -> "all of " + kind);
        }
    }

    private static TreeSet<String> named(Model model, EntityKind kind) {
        TreeSet<String> names = new TreeSet<>(model.committed().names());
        names.removeIf(name -> Names.kind(name) != kind);
        return names;
    }

    private static void compareForeignKeys(Live live, Model model, Association association) {
        if (association.isManyToMany()) {
            return;
        }
        for (String name : named(model, association.right())) {
            Object expected = model.committed()
                    .left(association, name)
                    .map(left -> EntityKind.key(live.object(left)).get(0))
                    .orElse(null);
            assertEquals(
                    expected,
                    Association.foreignKeyOf(association, live.object(name)),
                    () -> "the foreign key of " + association + " in " + name);
        }
    }

    private static void compareAttributes(Live live, Model model, Variant variant) {
        Association association = variant.association();
        for (boolean leftSide : new boolean[] {true, false}) {
            Side side = variant.side(leftSide);
            if (side != null) {
                for (String name : named(model, leftSide ? association.left() : association.right())) {
                    assertEquals(
                            new TreeSet<>(model.committed().others(association, leftSide, name)),
                            live.members(name, side),
                            () -> "the members of " + name + "." + side.name());
                }
            }
        }
    }
}
