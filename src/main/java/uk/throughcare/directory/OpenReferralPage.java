package uk.throughcare.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A page as Open Referral UK 3.0 wraps it. */
record OpenReferralPage(
        @JsonProperty("total_items") long totalItems,
        @JsonProperty("total_pages") long totalPages,
        @JsonProperty("page_number") int pageNumber,
        @JsonProperty("size") int size,
        @JsonProperty("first_page") boolean firstPage,
        @JsonProperty("last_page") boolean lastPage,
        @JsonProperty("empty") boolean empty,

        @JsonProperty("contents") @Schema(type = "array", implementation = Object.class)
        List<JsonNode> contents) {

    static OpenReferralPage of(long total, int number, int perPage, List<JsonNode> contents) {
        long pages = (total + perPage - 1) / perPage;
        return new OpenReferralPage(
                total, pages, number, contents.size(), number == 1, number >= pages, contents.isEmpty(), contents);
    }
}
