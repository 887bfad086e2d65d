/**
 * A small news site of our own, on loopback, for trying the pipeline out and for checking it: its articles, papers and
 * places are invented, its habits (copies, corrections, lying validators, vanished pages) are those of real ones.
 */
@NullMarked
package io.newswire.cli.newsroom;

import org.jspecify.annotations.NullMarked;
