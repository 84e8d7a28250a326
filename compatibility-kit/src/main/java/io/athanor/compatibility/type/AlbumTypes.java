package io.athanor.compatibility.type;

import io.athanor.sql.type.Converter;
import io.athanor.sql.type.Json;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.Arrays;
import java.util.List;

/** The types of an album's columns. */
final class AlbumTypes {

    /** Track lengths: as JSON, but as an array where there are such. */
    static final SqlType<List<Integer>> LENGTHS = lengthsAsJson().withVariant(Types.array(Types.INTEGER), "postgresql");

    /** An array that the program may change in place, as text. */
    static final SqlType<int[]> PRICES = Types.converted(int[].class, Types.string(100), PricesText.CONVERTER);

    private AlbumTypes() {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // a class has no type arguments
    private static SqlType<List<Integer>> lengthsAsJson() {
        return Types.json((Class) List.class, LengthsText.CONVERTER);
    }

    private enum LengthsText implements Converter<List<Integer>, String> {
        CONVERTER;

        @Override
        public String toStored(List<Integer> value) {
            return Json.of(value).toString();
        }

        @Override
        public List<Integer> fromStored(String stored) {
            return ((Json.Array) Json.parse(stored))
                    .elements().stream()
                            .map(length -> ((Json.Numeral) length).value().intValueExact())
                            .toList();
        }
    }

    private enum PricesText implements Converter<int[], String> {
        CONVERTER;

        @Override
        public String toStored(int[] value) {
            return Arrays.toString(value);
        }

        @Override
        public int[] fromStored(String stored) {
            String numbers = stored.substring(1, stored.length() - 1);
            return numbers.isEmpty()
                    ? new int[0]
                    : Arrays.stream(numbers.split(", ", -1))
                            .mapToInt(Integer::parseInt)
                            .toArray();
        }
    }
}
