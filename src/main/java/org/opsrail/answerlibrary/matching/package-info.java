@NullMarked
package org.opsrail.answerlibrary.matching;

import org.jspecify.annotations.NullMarked;
