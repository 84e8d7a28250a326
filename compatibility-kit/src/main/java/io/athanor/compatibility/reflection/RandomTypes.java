package io.athanor.compatibility.reflection;

import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnDefinition;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Makes columns of all standard types, with and without defaults. */
final class RandomTypes {

    private static final List<Function<String, ColumnDefinition<?>>> PLAIN = List.of(
            name -> Column.of(name, Types.INTEGER),
            name -> Column.of(name, Types.INTEGER).serverDefault(-7),
            name -> Column.of(name, Types.INTEGER).serverDefault(Sql.text("(2 + 3) * 4")),
            name -> Column.of(name, Types.BIG_INTEGER).serverDefault(12_345_678_901L),
            name -> Column.of(name, Types.SMALL_INTEGER).serverDefault((short) 3),
            name -> Column.of(name, Types.string(1)),
            name -> Column.of(name, Types.string(200)).serverDefault(""),
            name -> Column.of(name, Types.string(50)).serverDefault("a 'quoted' \"word\""),
            name -> Column.of(name, Types.character(5)).serverDefault("ab"),
            name -> Column.of(name, Types.TEXT),
            name -> Column.of(name, Types.numeric(10, 2)).serverDefault(new BigDecimal("1.50")),
            name -> Column.of(name, Types.numeric(12, 0)).serverDefault(new BigDecimal("-3")),
            name -> Column.of(name, Types.NUMERIC),
            name -> Column.of(name, Types.FLOAT),
            name -> Column.of(name, Types.DOUBLE).serverDefault(0.5),
            name -> Column.of(name, Types.BOOLEAN).serverDefault(true),
            name -> Column.of(name, Types.BOOLEAN).serverDefault(false),
            name -> Column.of(name, Types.DATE).serverDefault(LocalDate.of(2020, 2, 29)),
            name -> Column.of(name, Types.TIME),
            name -> Column.of(name, Types.DATE_TIME).serverDefault(Sql.text("CURRENT_TIMESTAMP")),
            name -> Column.of(name, Types.DATE_TIME),
            name -> Column.of(name, Types.INSTANT),
            name -> Column.of(name, Types.OFFSET_DATE_TIME),
            name -> Column.of(name, Types.INTERVAL),
            name -> Column.of(name, Types.BINARY),
            name -> Column.of(name, Types.binary(20)),
            name -> Column.of(name, Types.UUID),
            name -> Column.of(name, Types.JSON),
            name -> Column.of(name, Types.enumeration(DayOfWeek.class)).serverDefault(DayOfWeek.FRIDAY));

    private static final List<Function<String, ColumnDefinition<?>>> UNBOUNDED = List.of(
            name -> Column.of(name, Types.STRING),
            name -> Column.of(name, Types.TEXT).serverDefault("text"));

    private final Random random;
    private final TestBed bed;

    RandomTypes(Random random, TestBed bed) {
        this.random = random;
        this.bed = bed;
    }

    ColumnDefinition<?> column(String name) {
        boolean unbounded = bed.meets(Requirement.UNBOUNDED_STRINGS) && random.nextInt(10) == 0;
        List<Function<String, ColumnDefinition<?>>> makers = unbounded ? UNBOUNDED : PLAIN;
        ColumnDefinition<?> column = makers.get(random.nextInt(makers.size())).apply(name);
        if (random.nextInt(3) == 0) {
            column = column.notNull();
        }
        return random.nextInt(4) == 0 ? column.comment("it's \"" + name + "\" \\ 100%") : column;
    }
}
