package io.newswire.enrich.metadata;

import java.util.List;

/** Names of meta elements that hold dates, in lower case, the most trusted first. */
final class DateNames {
    static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:published_time",
            "article:published",
            "datepublished",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publication_date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.issued",
            "dc.date",
            "dcterms.date",
            "dc.date.created",
            "parsely-pub-date",
            "sailthru.date",
            "article.published",
            "published_time",
            "publicationdate",
            "citation_publication_date",
            "citation_date",
            "citation_online_date",
            "displaydate",
            "article_date_original",
            "cxenseparse:recs:publishtime",
            "rnews:datepublished",
            "created",
            "datecreated",
            "originalpublicationdate",
            "og:pubdate",
            "shareaholic:article_published_time",
            "bt:pubdate",
            "ptime",
            "pdate",
            "creation_date",
            "release_date",
            "published",
            "article:post_date",
            "timestamp",
            "og:article:published_time");
    static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "og:modified_time",
            "datemodified",
            "last-modified",
            "lastmod",
            "dcterms.modified",
            "article:updated",
            "modified_time",
            "revision_date",
            "updated_time",
            "dc.date.modified",
            "og:article:modified_time");

    private DateNames() {}
}
