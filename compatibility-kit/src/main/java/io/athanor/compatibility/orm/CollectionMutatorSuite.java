package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.binder.Binder;
import io.athanor.compatibility.binder.Binders;
import io.athanor.compatibility.binder.Note;
import io.athanor.compatibility.binder.Page;
import io.athanor.compatibility.binder.Sheet;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Every method by which {@code java.util} changes a list, set or map, in random order, against the plain collection:
 * after each, both hold the same, each member refers to its owner and nobody else does; after each flush the rows are
 * those of the members.
 */
public class CollectionMutatorSuite extends MappedSuite {

    private static final int ROUNDS = 25;
    private static final int STEPS = 40;

    private final long seed = Long.getLong("athanor.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private String last = "nothing";

    CollectionMutatorSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Binders.registry();
    }

    /** One method, done to the tracked collection and to the plain one. */
    private record Mutator<C>(String name, BiConsumer<C, Pick> action) {}

    /** What a mutator is given: the same for both collections. */
    private final class Pick {

        private final List<?> present;
        private final Supplier<Object> maker;
        private final List<Object> made = new ArrayList<>();
        private final long seed = random.nextLong();
        private Random numbers = new Random(seed);
        private int next;

        Pick(Collection<?> present, Supplier<Object> maker) {
            this.present = List.copyOf(present);
            this.maker = maker;
        }

        /** Begins again, with the same choices. */
        Pick again() {
            numbers = new Random(seed);
            next = 0;
            return this;
        }

        int below(int bound) {
            return numbers.nextInt(bound);
        }

        int place(List<?> list) {
            return below(list.size());
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        <E> E fresh() {
            if (next == made.size()) {
                made.add(maker.get());
            }
            return (E) made.get(next++);
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        <E> E member() {
            return (E) present.get(below(present.size()));
        }

        @SuppressWarnings("unchecked")
        <E> List<E> some() {
            List<Object> some = new ArrayList<>();
            present.forEach(member -> {
                if (numbers.nextBoolean()) {
                    some.add(member);
                }
            });
            return (List<E>) some;
        }

        boolean hit(Object member) {
            return System.identityHashCode(member) % 3 == Math.floorMod(seed, 3L);
        }
    }

    private static List<Mutator<List<Page>>> lists() {
        return List.of(
                new Mutator<>("add", (c, p) -> c.add(p.fresh())),
                new Mutator<>("add at", (c, p) -> c.add(p.below(c.size() + 1), p.fresh())),
                new Mutator<>("addAll", (c, p) -> c.addAll(List.of(p.fresh(), p.fresh()))),
                new Mutator<>("addAll at", (c, p) -> c.addAll(p.below(c.size() + 1), List.of(p.fresh(), p.fresh()))),
                new Mutator<>("set", (c, p) -> c.set(p.place(c), p.fresh())),
                new Mutator<>("remove at", (c, p) -> c.remove(p.place(c))),
                new Mutator<>("remove", (c, p) -> c.remove(p.<Page>member())),
                new Mutator<>("removeAll", (c, p) -> c.removeAll(p.some())),
                new Mutator<>("retainAll", (c, p) -> c.retainAll(p.some())),
                new Mutator<>("removeIf", (c, p) -> c.removeIf(p::hit)),
                new Mutator<>("replaceAll", (c, p) -> c.replaceAll(member -> p.hit(member) ? p.fresh() : member)),
                new Mutator<>("sort", (c, p) -> c.sort(Comparator.comparing(Page::getText))),
                new Mutator<>("swap", (c, p) -> swap(c, p.place(c), p.place(c))),
                new Mutator<>("iterator", (c, p) -> {
                    var iterator = c.iterator();
                    while (iterator.hasNext()) {
                        if (p.hit(iterator.next())) {
                            iterator.remove();
                        }
                    }
                }),
                new Mutator<>("listIterator", (c, p) -> {
                    ListIterator<Page> iterator = c.listIterator();
                    while (iterator.hasNext()) {
                        switch (p.below(4)) {
                            case 0 -> iterator.add(p.fresh());
                            case 1 -> {
                                iterator.next();
                                iterator.set(p.fresh());
                            }
                            case 2 -> {
                                iterator.next();
                                iterator.remove();
                            }
                            default -> iterator.next();
                        }
                    }
                }),
                new Mutator<>("subList clear", (c, p) -> {
                    int from = p.below(c.size() + 1);
                    c.subList(from, from + p.below(c.size() - from + 1)).clear();
                }),
                new Mutator<>("subList add", (c, p) -> c.subList(0, c.size()).add(0, p.fresh())),
                new Mutator<>("subList set", (c, p) -> c.subList(0, c.size()).set(0, p.fresh())),
                new Mutator<>("clear", (c, p) -> c.clear()));
    }

    private static void swap(List<Page> list, int one, int other) {
        // Not Collections.swap, by which a member would stand in the list twice for a moment and not at all before.
        Page first = list.get(one);
        Page second = list.get(other);
        List<Page> swapped = new ArrayList<>(list);
        swapped.set(one, second);
        swapped.set(other, first);
        list.sort(Comparator.comparingInt(swapped::indexOf));
    }

    private static List<Mutator<Set<Sheet>>> sets() {
        return List.of(
                new Mutator<>("add", (c, p) -> c.add(p.fresh())),
                new Mutator<>("add again", (c, p) -> c.add(p.member())),
                new Mutator<>("addAll", (c, p) -> c.addAll(List.of(p.fresh(), p.fresh()))),
                new Mutator<>("remove", (c, p) -> c.remove(p.<Sheet>member())),
                new Mutator<>("removeAll", (c, p) -> c.removeAll(p.some())),
                new Mutator<>("retainAll", (c, p) -> c.retainAll(p.some())),
                new Mutator<>("removeIf", (c, p) -> c.removeIf(p::hit)),
                new Mutator<>("iterator", (c, p) -> {
                    var iterator = c.iterator();
                    while (iterator.hasNext()) {
                        if (p.hit(iterator.next())) {
                            iterator.remove();
                        }
                    }
                }),
                new Mutator<>("clear", (c, p) -> c.clear()));
    }

    private static List<Mutator<Map<String, Note>>> maps() {
        return List.of(
                new Mutator<>("put", (c, p) -> put(c, p.fresh())),
                new Mutator<>("put in place", (c, p) -> {
                    Note note = p.fresh();
                    note.setTitle(title(p.member()));
                    put(c, note);
                }),
                new Mutator<>("putAll", (c, p) -> {
                    Note note = p.fresh();
                    Note other = p.fresh();
                    c.putAll(Map.of(title(note), note, title(other), other));
                }),
                new Mutator<>("putIfAbsent", (c, p) -> {
                    Note note = p.fresh();
                    c.putIfAbsent(title(note), note);
                }),
                new Mutator<>("computeIfAbsent", (c, p) -> {
                    Note note = p.fresh();
                    c.computeIfAbsent(title(note), title -> note);
                }),
                new Mutator<>("computeIfPresent", (c, p) -> c.computeIfPresent(title(p.member()), (key, note) -> null)),
                new Mutator<>("compute", (c, p) -> {
                    Note note = p.fresh();
                    c.compute(title(note), (key, old) -> note);
                }),
                new Mutator<>("merge", (c, p) -> {
                    Note note = p.fresh();
                    note.setTitle(title(p.member()));
                    c.merge(title(note), note, (old, fresh) -> fresh);
                }),
                new Mutator<>("replace", (c, p) -> {
                    Note note = p.fresh();
                    note.setTitle(title(p.member()));
                    c.replace(title(note), note);
                }),
                new Mutator<>(
                        "replaceAll",
                        (c, p) -> c.replaceAll((key, note) -> {
                            if (!p.hit(note)) {
                                return note;
                            }
                            Note fresh = p.fresh();
                            fresh.setTitle(key);
                            return fresh;
                        })),
                new Mutator<>(
                        "setValue",
                        (c, p) -> c.entrySet().forEach(entry -> {
                            if (p.hit(entry.getValue())) {
                                Note fresh = p.fresh();
                                fresh.setTitle(entry.getKey());
                                entry.setValue(fresh);
                            }
                        })),
                new Mutator<>("remove", (c, p) -> c.remove(title(p.member()))),
                new Mutator<>("remove entry", (c, p) -> {
                    Note note = p.member();
                    c.remove(title(note), note);
                }),
                new Mutator<>("keySet", (c, p) -> c.keySet().remove(title(p.member()))),
                new Mutator<>("keySet removeIf", (c, p) -> c.keySet().removeIf(key -> p.hit(key(c.get(key))))),
                new Mutator<>("values", (c, p) -> c.values().remove(p.<Note>member())),
                new Mutator<>("values removeAll", (c, p) -> c.values().removeAll(p.some())),
                new Mutator<>("entrySet removeIf", (c, p) -> c.entrySet().removeIf(entry -> p.hit(entry.getValue()))),
                new Mutator<>("clear", (c, p) -> c.clear()));
    }

    private static String title(Note note) {
        return key(note.getTitle());
    }

    private static void put(Map<String, Note> map, Note note) {
        map.put(title(note), note);
    }

    @Test
    @Feature("ORM-C-05")
    void lists_keepUpWithPlainOnes() {
        int[] number = {0};
        for (int round = 0; round < ROUNDS; round++) {
            Binder binder = new Binder("lists");
            Session session = begin(binder);
            List<Page> plain = new ArrayList<>();
            Set<Page> all = Collections.newSetFromMap(new IdentityHashMap<>());
            for (int step = 0; step < STEPS; step++) {
                Pick pick = new Pick(plain, () -> new Page("p" + number[0]++));
                apply(session, lists(), binder.getPages(), plain, pick, step);
                assertEquals(plain, new ArrayList<>(binder.getPages()), this::place);
                all.addAll(plain);
                all.forEach(page -> assertSame(plain.contains(page) ? binder : null, page.getBinder(), this::place));
                for (int place = 0; place < plain.size(); place++) {
                    assertEquals(place, plain.get(place).getPlace());
                }
            }
            session.commit();
            assertEquals(each(plain, Page::getText), each(binder.getPages(), Page::getText));
            finish(session, binder, "pages", plain.size());
        }
    }

    @Test
    @Feature("ORM-C-05")
    void sets_keepUpWithPlainOnes() {
        int[] number = {0};
        for (int round = 0; round < ROUNDS; round++) {
            Binder binder = new Binder("sets");
            Session session = begin(binder);
            Set<Sheet> plain = Collections.newSetFromMap(new IdentityHashMap<>());
            Set<Sheet> all = Collections.newSetFromMap(new IdentityHashMap<>());
            for (int step = 0; step < STEPS; step++) {
                Pick pick = new Pick(plain, () -> new Sheet(number[0]++));
                apply(session, sets(), binder.getSheets(), plain, pick, step);
                assertEquals(new HashSet<>(plain), new HashSet<>(binder.getSheets()), this::place);
                all.addAll(plain);
                all.forEach(sheet -> assertSame(plain.contains(sheet) ? binder : null, sheet.getBinder(), this::place));
            }
            session.commit();
            assertEquals(new HashSet<>(plain), new HashSet<>(binder.getSheets()));
            finish(session, binder, "sheets", plain.size());
        }
    }

    @Test
    @Feature("ORM-C-05")
    void maps_keepUpWithPlainOnes() {
        int[] number = {0};
        for (int round = 0; round < ROUNDS; round++) {
            Binder binder = new Binder("maps");
            Session session = begin(binder);
            Map<String, Note> plain = new LinkedHashMap<>();
            Set<Note> all = Collections.newSetFromMap(new IdentityHashMap<>());
            for (int step = 0; step < STEPS; step++) {
                Pick pick = new Pick(plain.values(), () -> new Note("n" + number[0]++));
                apply(session, maps(), binder.getNotes(), plain, pick, step);
                assertEquals(plain, binder.getNotes(), this::place);
                all.addAll(plain.values());
                all.forEach(
                        note -> assertSame(plain.containsValue(note) ? binder : null, note.getBinder(), this::place));
            }
            session.commit();
            assertEquals(
                    new TreeSet<>(plain.keySet()),
                    new TreeSet<>(binder.getNotes().keySet()));
            finish(session, binder, "notes", plain.size());
        }
    }

    /** How to try what failed again. */
    private String place() {
        return "after " + last + "; again with -Dathanor.seed=" + seed;
    }

    private Session begin(Binder binder) {
        Session session = open();
        session.add(binder);
        session.commit();
        return session;
    }

    private void finish(Session session, Binder binder, String table, int members) {
        assertEquals(members, rows(table));
        session.delete(binder);
        session.commit();
        assertEquals(0, rows(table));
        session.close();
    }

    /** A random mutator; one that needs a member is passed over while there is none. */
    private <C> void apply(Session session, List<Mutator<C>> mutators, C tracked, C plain, Pick pick, int step) {
        Mutator<C> mutator = pick.present.isEmpty() ? mutators.get(0) : mutators.get(random.nextInt(mutators.size()));
        last = "step " + step + ", " + mutator.name();
        mutator.action().accept(plain, pick);
        try {
            mutator.action().accept(tracked, pick.again());
        } catch (RuntimeException e) {
            throw new AssertionError(place() + ": " + e, e);
        }
        if (random.nextInt(4) == 0) {
            session.flush();
        }
    }
}
