/** Many packages in one upload: read line by line, each a command of its own, and resumed. */
@NullMarked
package org.transferledger.technology.imports;

import org.jspecify.annotations.NullMarked;
