/** Classes without a mapping of their own, which programs map. */
@Tracked({Author.class, Book.class, Novel.class})
package io.athanor.compatibility.classical;

import io.athanor.orm.annotation.Tracked;
