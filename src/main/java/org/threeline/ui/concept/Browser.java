package org.threeline.ui.concept;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens web addresses with the program that the system has for them. */
final class Browser {
    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

    private Browser() {}

    /**
     * Opens an address.
     *
     * @param url one that {@link Fields#isWebAddress} accepts; others are refused, since they might be programs
     * @return whether a program was found
     */
    static boolean open(String url) {
        if (!Fields.isWebAddress(url)) {
            return false;
        }
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command;
        if (system.contains("win")) {
            command = List.of("rundll32", "url.dll,FileProtocolHandler", url);
        } else {
            command = List.of(system.contains("mac") ? "open" : "xdg-open", url);
        }
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            LOG.info("no browser could be opened for {}", url, e);
            return false;
        }
    }
}
