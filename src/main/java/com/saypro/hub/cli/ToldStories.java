package com.saypro.hub.cli;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.story.StoryResult;
import java.util.List;

/** Shows how stories came out, and counts them. */
final class ToldStories {
    private final Terminal terminal;
    private int stories;
    private int failed;

    /** Tells the stories of one file. */
    interface Telling {
        List<StoryResult> tell() throws BrokenFile;
    }

    ToldStories(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Tells stories, and shows what differs. */
    void run(String of, Telling telling) {
        try {
            show(of, telling.tell());
        } catch (BrokenFile e) {
            failed++;
            terminal.out().printf("%-16s broken%n", of);
            terminal.out()
                    .println(
                            "  " + terminal.shown(e.file()) + (e.line() > 0 ? ":" + e.line() : "") + ": " + e.reason());
        }
    }

    /** How many were told. */
    int stories() {
        return stories;
    }

    /** How many of them came out otherwise, and how many files could not be tried. */
    int failed() {
        return failed;
    }

    private void show(String of, List<StoryResult> results) {
        List<StoryResult> wrong =
                results.stream().filter(result -> !result.ok()).toList();
        stories += results.size();
        failed += wrong.size();
        terminal.out()
                .printf(
                        "%-16s %d ok%s%n",
                        of, results.size() - wrong.size(), wrong.isEmpty() ? "" : ", " + wrong.size() + " failed");
        for (StoryResult result : wrong) {
            terminal.out().println("  " + terminal.shown(result.file()) + ":" + result.line() + ": " + result.story());
            result.differences().forEach(line -> terminal.out().println("    " + line));
        }
    }
}
