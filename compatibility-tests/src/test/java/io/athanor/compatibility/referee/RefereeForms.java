package io.athanor.compatibility.referee;

import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.MetaData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The Java forms of one group's facts, or of a few: each mapping and flow as a user would write it. */
abstract class RefereeForms {

    /**
     * How a fact is written.
     *
     * @param mapping a fresh registry of the classes
     * @param options of the session
     * @param imitates whether the steps are compared with the record, rather than the flow saying what is right
     * @param flow the set-up and the steps
     */
    record Form(
            Supplier<Registry> mapping,
            SessionOption[] options,
            boolean imitates,
            BiConsumer<Session, RefereeFlow> flow) {}

    private final Map<String, Form> forms = new LinkedHashMap<>();
    private String group;
    private Supplier<Registry> mapping = Registry::of;
    private SessionOption[] options = {};

    RefereeForms(String group) {
        this.group = group;
    }

    /** The facts from here on belong to this group. */
    final void group(String name) {
        group = name;
    }

    /** The facts from here on map these classes. */
    final void mapped(Class<?>... types) {
        mapped(() -> registry(new MetaData(), types));
    }

    /** The classes in a registry whose tables were made by hand as far as annotations cannot describe them. */
    static Registry registry(MetaData metadata, Class<?>... types) {
        return Registry.of(
                metadata, Stream.of(types).map(EntityDescriptor::forClass).toArray(EntityDescriptor<?>[]::new));
    }

    /** The facts from here on are mapped so. */
    final void mapped(Supplier<Registry> registry) {
        mapping = registry;
    }

    /** The sessions of the facts from here on have these options. */
    final void options(SessionOption... chosen) {
        options = chosen;
    }

    /** A fact that is to go as recorded. */
    final void fact(String name, BiConsumer<Session, RefereeFlow> flow) {
        put(name, new Form(mapping, options, true, flow));
    }

    /** A fact whose record is not to be imitated: the flow goes its own way and says what is right. */
    final void instead(String name, BiConsumer<Session, RefereeFlow> flow) {
        put(name, new Form(mapping, options, false, flow));
    }

    private void put(String name, Form form) {
        if (forms.put(group + "/" + name, form) != null) {
            throw new IllegalStateException("two forms of " + group + "/" + name);
        }
    }

    final Map<String, Form> forms() {
        return forms;
    }
}
