package io.athanor.orm.load;

import io.athanor.orm.mapping.Inheritance;
import io.athanor.orm.mapping.Mapper;
import io.athanor.sql.type.Codec;
import java.util.Map;

/**
 * How rows are read that may be objects of several classes. Immutable.
 *
 * @param inheritance what the discriminator's values stand for
 * @param position the JDBC position of the discriminator
 * @param codec how it is read
 * @param plans the plan of each class below the one that is selected
 */
record ClassPlans(Inheritance inheritance, int position, Codec<?> codec, Map<Mapper, EntityPlan> plans) {}
