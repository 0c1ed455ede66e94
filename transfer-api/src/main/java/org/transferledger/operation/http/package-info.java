/** What operators see of the views, and do with them. None of it tells what the records say. */
@NullMarked
package org.transferledger.operation.http;

import org.jspecify.annotations.NullMarked;
