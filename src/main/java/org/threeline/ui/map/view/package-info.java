/** Where the map looks and what it shows there: camera, its moves, pictures. */
@NullMarked
package org.threeline.ui.map.view;

import org.jspecify.annotations.NullMarked;
