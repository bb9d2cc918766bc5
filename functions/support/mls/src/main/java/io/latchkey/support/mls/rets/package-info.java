/**
 * A client for RETS 1.5 to 1.8, the protocol that preceded the RESO Web API and that many boards
 * still serve. Ten lines pull a class, whatever the server does about paging:
 *
 * <pre>{@code
 * var server = RetsServer.at(URI.create("https://rets.example.com/login"), "user", "secret");
 * try (var session = RetsSession.login(server)) {
 *     var search = SearchRequest.of("Property", "RES", "(Status=A)").keyedBy("ListingKey");
 *     try (var rows = session.rows(search)) {
 *         while (rows.next()) {
 *             System.out.println(rows.row().get("ListPrice"));
 *         }
 *         rows.notes().forEach(System.err::println);
 *     }
 * }
 * }</pre>
 *
 * <p>What servers answer is read by {@link io.latchkey.support.mls.rets.response}, which can be
 * used alone.
 */
@NullMarked
package io.latchkey.support.mls.rets;

import org.jspecify.annotations.NullMarked;
