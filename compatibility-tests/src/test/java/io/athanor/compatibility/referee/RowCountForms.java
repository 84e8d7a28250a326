package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.error.StaleDataException;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;

/** Rows that somebody else deleted before they were to be changed. */
final class RowCountForms extends RefereeForms {

    RowCountForms() {
        super("row-counts");
        mapped(Lot.class);
        options(SessionOption.NO_EXPIRE_ON_COMMIT);
        update("update-one-exact", 1);
        update("update-many-exact", 3);
        deleteOfGone("delete-one-warns", 1);
        deleteOfGone("delete-many-warns", 3);
        fact("update-to-equal-value", (s, flow) -> {
            Lot a = given(s).get(0);
            flow.other("UPDATE lots SET price = 10 WHERE id = 1");
            flow.step(() -> a.price = 10);
            flow.step(s::flush);
        });
        mapped(RowCountForms::decks);
        fact("association-row-missing", (s, flow) -> {
            Deck d = new Deck(1, new Card(1), new Card(2));
            s.add(d);
            s.commit();
            flow.other("DELETE FROM deck_cards WHERE card_id = 1");
            flow.step(() -> d.cards = new ArrayList<>());
            flow.step(s::flush);
            flow.step(s::rollback);
        });
        mapped(Lot.class);
        options(SessionOption.NO_EXPIRE_ON_COMMIT, SessionOption.NO_ROW_COUNT_CHECK);
        update("update-one-none", 1);
        update("update-many-none", 3);
        delete("delete-one-told-to-be-silent", 1);
        delete("delete-many-told-to-be-silent", 3);
        options(SessionOption.NO_EXPIRE_ON_COMMIT, SessionOption.NO_BATCH_ROW_COUNTS);
        update("update-one-single-only", 1);
        update("update-many-single-only", 3);
        fact("delete-many-single-only", (s, flow) -> {
            List<Lot> lots = given(s);
            flow.other("DELETE FROM lots WHERE id = 1");
            lots.forEach(lot -> flow.step(() -> s.delete(lot)));
            flow.step(s::flush);
        });
    }

    @Entity(table = "lots")
    static class Lot {

        @Id
        Integer id;

        Integer price;

        Lot(int id) {
            this.id = id;
            this.price = id;
        }
    }

    private static List<Lot> given(Session s) {
        List<Lot> lots = List.of(new Lot(1), new Lot(2), new Lot(3));
        s.addAll(lots);
        s.commit();
        return lots;
    }

    private void update(String name, int number) {
        fact(name, (s, flow) -> {
            List<Lot> lots = given(s);
            flow.other("DELETE FROM lots WHERE id = 1");
            lots.subList(0, number).forEach(lot -> flow.step(() -> lot.price = lot.id * 10));
            flow.step(s::flush);
            flow.step(s::rollback);
        });
    }

    private void deleteOfGone(String name, int number) {
        instead(name, (s, flow) -> {
            List<Lot> lots = given(s);
            flow.other("DELETE FROM lots WHERE id = 1");
            lots.subList(0, number).forEach(s::delete);
            flow.refused(StaleDataException.class, s::flush);
            flow.rows("lots", List.of(2, 2), List.of(3, 3));
        });
    }

    private void delete(String name, int number) {
        fact(name, (s, flow) -> {
            List<Lot> lots = given(s);
            flow.other("DELETE FROM lots WHERE id = 1");
            lots.subList(0, number).forEach(lot -> flow.step(() -> s.delete(lot)));
            flow.step(s::flush);
            flow.step(s::commit);
        });
    }

    @Entity(table = "decks")
    static class Deck {

        @Id
        Integer id;

        @Relationship(secondary = "deck_cards", orderBy = "id")
        List<Card> cards;

        Deck(int id, Card... cards) {
            this.id = id;
            this.cards = asList(cards);
        }
    }

    @Entity(table = "cards")
    static class Card {

        @Id
        Integer id;

        Card(int id) {
            this.id = id;
        }
    }

    private static Registry decks() {
        MetaData metadata = new MetaData();
        Table.create(
                "deck_cards",
                metadata,
                Column.of("deck_id", Types.INTEGER).references("decks.id").primaryKey(),
                Column.of("card_id", Types.INTEGER).references("cards.id").primaryKey());
        return registry(metadata, Deck.class, Card.class);
    }
}
