package org.transferledger.custody.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.custody.read.ChainView.Bound;
import org.transferledger.custody.read.ChainView.Link;

/**
 * A page of a chain of holdings, as rows or as a graph.
 *
 * @param asOfPosition the position of the log that all pages of this answer are as of
 * @param boundsReached which bounds have kept holdings out of the chain, on whatever page; none if
 *     it is whole
 * @param items the holdings, if rows were asked for
 * @param graph the same as a graph, if that was asked for
 * @param nextPageToken for the next page; absent on the last
 */
record ChainPage(
    long asOfPosition,
    List<Bound> boundsReached,
    @Nullable List<Link> items,
    @Nullable ChainGraph graph,
    @Nullable String nextPageToken) {}
