package io.latchkey.support.mls.rets.response;

/** What was wrong with an answer and was repaired, left out or kept apart. */
public enum Defect {
    CUT_STREAM("the answer ends early"),
    CUT_ROW("row cut off and left out"),
    TOO_LONG("value or row longer than the limit, the rest is left out"),
    EMPTY("the answer is empty"),
    HTML_PAGE("an HTML page instead of RETS"),
    NOT_RETS("no RETS element in the answer"),
    STATUS_INSIDE("a status inside the body overrides the reply code"),
    BAD_REPLY_CODE("the reply code is no number"),
    BAD_COUNT("the count is no number"),
    DELIMITER("the delimiter is not the one that is declared"),
    NO_COLUMNS("rows without columns"),
    COLUMNS_CHANGED("the columns change in the middle"),
    LEADING_DELIMITER("row without its leading delimiter"),
    FINAL_DELIMITER("row without its final delimiter"),
    SHORT_ROW("row with fewer values than columns"),
    LONG_ROW("row with more values than columns"),
    EMPTY_ROW("empty row left out"),
    CHARSET("value in another character set than declared"),
    CONTROL_CHARACTER("control character replaced by a space"),
    SURROGATE("character reference to half a character joined or replaced"),
    DOUBLE_ENCODED("value with doubly encoded references"),
    DECLARATION("document type declaration with entities ignored"),
    BOUNDARY("the multipart boundary is missing or not the one that is declared"),
    NOT_MULTIPART("multipart under another content type"),
    PART("part without an object"),
    CUT_OBJECT("object cut off and left out"),
    CHUNKS("chunked body that ends early");

    private final String sentence;

    Defect(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
