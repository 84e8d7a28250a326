package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.Session;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.ListPosition;
import io.athanor.orm.annotation.Relationship;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Lists whose members keep their places. */
final class OrderingListForms extends RefereeForms {

    OrderingListForms() {
        super("ordering-list");
        mapped(Show.class, Slide.class);
        changed("insert", show -> show.slides.add(1, new Slide(9)));
        fact("remove", (s, flow) -> {
            Show show = given(s);
            flow.step(() -> show.slides.remove(0));
            read(flow, show);
            flow.step(s::flush);
        });
        changed("move", show -> show.slides.add(0, show.slides.remove(show.slides.size() - 1)));
        changed("append", show -> show.slides.add(new Slide(9)));
        fact("sort", (s, flow) -> {
            Show show = given(s);
            flow.step(() -> show.slides.sort(
                    Comparator.comparing((Slide slide) -> slide.id).reversed()));
            // The list has told the places already, so there is nothing to reorder.
            flow.skip(1);
            read(flow, show);
            flow.step(s::flush);
        });
    }

    private void changed(String name, Consumer<Show> change) {
        fact(name, (s, flow) -> {
            Show show = given(s);
            flow.step(() -> change.accept(show));
            read(flow, show);
            flow.step(s::flush);
        });
    }

    private static Show given(Session s) {
        Show show = new Show(1);
        show.slides.addAll(List.of(new Slide(1), new Slide(2), new Slide(3)));
        s.add(show);
        s.commit();
        show.slides.size();
        return show;
    }

    private static void read(RefereeFlow flow, Show show) {
        flow.step(() -> RefereeFlow.each(show.slides, slide -> asList(slide.id, slide.pos)));
    }

    @Entity(table = "shows")
    static class Show {

        @Id
        Integer id;

        @Relationship(
                orderBy = "pos",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        @ListPosition("pos")
        List<Slide> slides;

        Show(int id) {
            this.id = id;
        }
    }

    @Entity(table = "slides")
    static class Slide {

        @Id
        Integer id;

        @ForeignKey("shows.id")
        Integer showId;

        Integer pos;

        Slide(int id) {
            this.id = id;
        }
    }
}
