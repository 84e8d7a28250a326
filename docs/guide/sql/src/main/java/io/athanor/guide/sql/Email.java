package io.athanor.guide.sql;

import io.athanor.sql.type.Converter;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import java.util.Locale;

// tag::type
/** An address for mail, stored in small letters. */
record Email(String address) {

    static final SqlType<Email> TYPE =
            Types.converted(Email.class, Types.string(200), Conversion.STORED_IN_SMALL_LETTERS);

    private enum Conversion implements Converter<Email, String> {
        STORED_IN_SMALL_LETTERS;

        @Override
        public String toStored(Email value) {
            return value.address().toLowerCase(Locale.ROOT);
        }

        @Override
        public Email fromStored(String stored) {
            return new Email(stored);
        }
    }
}
// end::type
