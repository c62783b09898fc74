package app.touchstone.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** One word of the command line. */
interface Command {

    int DONE = 0;
    /** What was read has faults, or could not be read as what it should be. */
    int FOUND_FAULTS = 1;
    /** It was not called as it must be, or a file is not there. */
    int MISUSED = 2;

    /**
     * @param arguments what follows the word
     * @param in what {@code -} stands for
     * @return the exit code
     */
    int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) throws IOException;
}
