package io.athanor.compatibility.property;

import io.athanor.compatibility.world.Association;
import io.athanor.compatibility.world.EntityKind;
import io.athanor.compatibility.world.Mapping;
import io.athanor.compatibility.world.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes programs, always the same one of a seed: it tries steps at random, and keeps those that are defined. */
final class Generator {

    private static final int MOST_STEPS = 55;
    private static final int MOST_OBJECTS = 14;
    private static final int TRIES = 12;
    private static final List<EntityKind> MIXTURE = List.of(
            EntityKind.OWNER,
            EntityKind.OWNER,
            EntityKind.OWNER,
            EntityKind.ITEM,
            EntityKind.ITEM,
            EntityKind.ITEM,
            EntityKind.LINE,
            EntityKind.CARD,
            EntityKind.BADGE,
            EntityKind.TAG);
    private static final List<String> NOTES = List.of("red", "green", "blue");

    private final Random random;
    private final Model model;
    private final List<Step> steps = new ArrayList<>();
    private int objects;
    private int codes;

    private Generator(Random random, Mapping mapping, boolean autoflush) {
        this.random = random;
        this.model = new Model(mapping, autoflush);
    }

    static Program of(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        Mapping mapping = Mapping.random(random);
        boolean autoflush = random.nextInt(3) > 0;
        Generator generator = new Generator(random, mapping, autoflush);
        int length = 18 + random.nextInt(MOST_STEPS - 18);
        generator.populate();
        for (int tries = 0; generator.steps.size() < length && tries < length * 10; tries++) {
            generator.attemptSome(generator.kind());
        }
        generator.attempt(new SessionSteps.Commit());
        return new Program(seed, mapping, autoflush, generator.steps);
    }

    private boolean attempt(@Nullable Step step) {
        if (step == null || !step.isDefined(model)) {
            return false;
        }
        steps.add(step);
        step.apply(model);
        return true;
    }

    private void attemptSome(Supplier<@Nullable Step> kind) {
        for (int i = 0; i < TRIES && !attempt(kind.get()); i++) {
            // with other objects
        }
    }

    /** Something to begin with, often committed and not loaded. */
    private void populate() {
        for (int i = 0; i < 4 + random.nextInt(5); i++) {
            attempt(create());
            attemptSome(this::link);
        }
        for (String name : model.outside().names()) {
            attempt(new ObjectSteps.Add(name));
        }
        if (chance(80)) {
            attempt(new SessionSteps.Commit());
            if (chance(60)) {
                attempt(chance(50) ? new SessionSteps.Reopen() : new SessionSteps.ExpireAll());
            }
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T extends @Nullable Object> @Nullable T any(List<T> choices) {
        return choices.isEmpty() ? null : choices.get(random.nextInt(choices.size()));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(model.current().names());
        names.addAll(model.outside().names());
        return names;
    }

    private @Nullable String anyOf(EntityKind kind) {
        return any(names().stream().filter(name -> Names.kind(name) == kind).toList());
    }

    /** A kind of step; most of them have to be tried several times with other objects until one is defined. */
    private Supplier<@Nullable Step> kind() {
        if (!model.outside().names().isEmpty() && chance(15)) {
            return this::enter;
        }
        int choice = random.nextInt(100);
        if (choice < 6) {
            return this::create;
        } else if (choice < 22) {
            return this::link;
        } else if (choice < 32) {
            return this::cut;
        } else if (choice < 42) {
            return this::move;
        } else if (choice < 51) {
            return this::replace;
        } else if (choice < 58) {
            return this::column;
        } else if (choice < 70) {
            return this::delete;
        } else if (choice < 78) {
            return this::look;
        } else {
            return () -> session(choice);
        }
    }

    private @Nullable Step enter() {
        String name = any(model.outside().names());
        return name == null ? null : new ObjectSteps.Add(name);
    }

    private @Nullable Step session(int choice) {
        String name = any(model.current().names());
        if (choice < 83) {
            return new SessionSteps.Flush();
        } else if (choice < 88) {
            return new SessionSteps.Commit();
        } else if (choice < 90) {
            return new SessionSteps.Rollback();
        } else if (choice < 93) {
            return new SessionSteps.ExpireAll();
        } else if (choice < 95) {
            return name == null ? null : new SessionSteps.Expire(name, chance(30));
        } else if (choice < 97) {
            return name == null ? null : new ObjectSteps.Detach(name, any(NOTES));
        } else if (choice < 98) {
            return new SessionSteps.Carry(random.nextInt(1000));
        } else {
            return new SessionSteps.Reopen();
        }
    }

    private @Nullable Step create() {
        if (names().size() >= MOST_OBJECTS) {
            return null;
        }
        EntityKind kind = MIXTURE.get(random.nextInt(MIXTURE.size()));
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        switch (kind) {
            case OWNER -> values.put("code", chance(50) ? code() : null);
            case LINE -> values.put("number", 1 + random.nextInt(3));
            case TAG -> values.put("code", "t" + code());
            default -> {
                // nothing but a name and a note
            }
        }
        values.put("note", chance(50) ? any(NOTES) : null);
        return new ObjectSteps.New(Names.of(kind, ++objects), values);
    }

    /** A code, often one that is or was in use. */
    private int code() {
        return chance(60) ? ++codes : 1 + random.nextInt(codes + 1);
    }

    private @Nullable Variant variant() {
        return any(model.mapping().variants());
    }

    private @Nullable Step link() {
        Variant variant = variant();
        String left = variant == null ? null : anyOf(variant.association().left());
        String right = variant == null ? null : anyOf(variant.association().right());
        return variant == null || left == null || right == null
                ? null
                : new LinkSteps.Put(new Link(variant.association(), left, right), random.nextBoolean());
    }

    private @Nullable Link anyLink() {
        return any(List.copyOf(model.current().links()));
    }

    private @Nullable Step cut() {
        Link link = anyLink();
        return link == null ? null : new LinkSteps.Cut(link, random.nextBoolean());
    }

    private @Nullable Step move() {
        Link link = anyLink();
        String to = link == null ? null : anyOf(link.association().left());
        return link == null || to == null ? null : new LinkSteps.Move(link, to, chance(30));
    }

    private @Nullable Step replace() {
        Variant variant = variant();
        if (variant == null) {
            return null;
        }
        Association association = variant.association();
        boolean leftSide = variant.right() == null || variant.right().isReference() || random.nextBoolean();
        String owner = anyOf(leftSide ? association.left() : association.right());
        if (owner == null) {
            return null;
        }
        List<String> members = new ArrayList<>(model.current().others(association, leftSide, owner));
        members.removeIf(member -> chance(40));
        for (String name : model.current().names()) {
            EntityKind wanted = leftSide ? association.right() : association.left();
            if (Names.kind(name) == wanted && chance(30) && !members.contains(name)) {
                members.add(name);
            }
        }
        return new LinkSteps.Replace(association, leftSide, owner, List.copyOf(members), chance(40));
    }

    private @Nullable Step column() {
        String name = any(names());
        if (name == null) {
            return null;
        }
        EntityKind kind = Names.kind(name);
        if (kind == EntityKind.OWNER && chance(70)) {
            String other = anyOf(EntityKind.OWNER);
            return other == null || chance(60)
                    ? new ObjectSteps.SetCode(name, chance(80) ? code() : null)
                    : new ObjectSteps.SwapCodes(name, other);
        }
        return kind == EntityKind.TAG && chance(60)
                ? new ObjectSteps.Rename(name, "t" + ++codes)
                : new ObjectSteps.SetNote(name, chance(80) ? any(NOTES) : null);
    }

    private @Nullable Step delete() {
        String name = any(model.current().names());
        Link link = anyLink();
        if (name == null) {
            return null;
        }
        int choice = random.nextInt(10);
        if (choice < 6) {
            return new ObjectSteps.Delete(name);
        } else if (choice < 9) {
            return link == null ? null : new ObjectSteps.RemoveAndDelete(link, chance(40));
        }
        String outside = any(model.outside().names());
        return outside == null ? new ObjectSteps.DeleteAndAdd(name) : new ObjectSteps.DeleteNew(outside);
    }

    private @Nullable Step look() {
        String name = any(model.current().names());
        int choice = random.nextInt(10);
        if (choice < 2) {
            return name == null ? null : new SessionSteps.Get(name);
        } else if (choice < 4) {
            EntityKind kind = EntityKind.values()[random.nextInt(EntityKind.values().length)];
            return new SessionSteps.Query(kind, chance(40) ? any(NOTES) : null);
        }
        Variant variant = variant();
        boolean leftSide = random.nextBoolean();
        String owner = variant == null
                ? null
                : anyOf(
                        leftSide
                                ? variant.association().left()
                                : variant.association().right());
        return variant == null || owner == null ? null : new LinkSteps.Read(variant.association(), leftSide, owner);
    }
}
