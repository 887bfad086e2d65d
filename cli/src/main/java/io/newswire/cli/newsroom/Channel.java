package io.newswire.cli.newsroom;

import java.util.List;

/** A feed: which stories it names, newest first. */
record Channel(String path, String title, FeedFormat format, List<String> slugs) {}
