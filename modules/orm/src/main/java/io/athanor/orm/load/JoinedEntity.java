package io.athanor.orm.load;

import io.athanor.orm.mapping.Mapper;
import io.athanor.sql.FromClause;

/**
 * A class that a statement joins.
 *
 * @param clause what its objects come from
 * @param mapper the class
 */
record JoinedEntity(FromClause clause, Mapper mapper) {}
