package io.latchkey.local.services.mailbox;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * A message's HTML without scripts, forms, frames, styles from elsewhere, or anything that loads.
 */
final class CleanHtml {
    private static final Safelist ALLOWED =
            Safelist.relaxed()
                    .addTags("hr", "center", "font")
                    .addAttributes(":all", "style", "align", "dir", "lang")
                    .addAttributes("table", "width", "cellpadding", "cellspacing", "border", "role")
                    .addAttributes("td", "bgcolor", "valign")
                    .addProtocols("img", "src", "data", "http", "https")
                    .addProtocols("a", "href", "tel");

    private CleanHtml() {}

    static String of(String hostile) {
        Document clean = Jsoup.parseBodyFragment(Jsoup.clean(hostile, ALLOWED));
        for (Element link : clean.select("a[href]")) {
            link.attr("target", "_blank").attr("rel", "noopener noreferrer");
        }
        return clean.body().html();
    }
}
