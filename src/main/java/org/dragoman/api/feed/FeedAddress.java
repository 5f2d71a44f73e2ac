package org.dragoman.api.feed;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a feed is to be fetched. */
public record FeedAddress(
        @Schema(examples = "https://www.example.org/rss.xml") @NotBlank(message = "is missing") @Size(max = 2000, message = "must have at most 2000 characters") String url) {
}
