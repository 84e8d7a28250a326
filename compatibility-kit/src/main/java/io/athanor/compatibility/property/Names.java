package io.athanor.compatibility.property;

import io.athanor.compatibility.world.EntityKind;
import java.util.Locale;

/** The names of the objects of a program: what they are, and a number. */
final class Names {

    private Names() {}

    static String of(EntityKind kind, int number) {
        return kind.name().toLowerCase(Locale.ROOT) + number;
    }

    static EntityKind kind(String name) {
        return EntityKind.valueOf(name.replaceAll("[0-9]+$", "").toUpperCase(Locale.ROOT));
    }
}
