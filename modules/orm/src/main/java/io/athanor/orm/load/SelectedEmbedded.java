package io.athanor.orm.load;

import io.athanor.orm.metamodel.EmbeddableType;
import io.athanor.sql.type.Codec;
import io.athanor.sql.type.TypeSystem;
import java.util.List;

/**
 * An embedded value that a statement selects.
 *
 * @param type how it is made of its columns
 * @param columns its columns
 */
record SelectedEmbedded(EmbeddableType<?> type, List<SelectedColumn> columns) implements PlannedItem {

    @Override
    public ValuePlan build(TypeSystem types) {
        int[] positions = new int[columns.size()];
        Codec<?>[] codecs = new Codec<?>[positions.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = columns.get(i).position();
            codecs[i] = types.codec(columns.get(i).expression().type());
        }
        return new ValuePlan(positions[0], new EmbeddedCodec(type, positions, codecs));
    }
}
