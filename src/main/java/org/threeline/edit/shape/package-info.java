/** Changes of drawn geometry: pure functions on longitude and latitude. Knows neither scenario nor toolkit. */
@NullMarked
package org.threeline.edit.shape;

import org.jspecify.annotations.NullMarked;
