#ifndef CNCURSES_SIGNAL_PIPE_H
#define CNCURSES_SIGNAL_PIPE_H

#include <stdbool.h>

/// Catches SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGTERM, SIGINT and SIGQUIT, ignores SIGPIPE, and
/// answers a descriptor from which each caught signal's number is read as one byte; -1 if there is
/// no pipe to be had or the signals are caught already. SIGTSTP stays ignored where it was.
int signal_pipe_open(void);

/// Gives every signal back to whoever had it before.
void signal_pipe_close(void);

/// Whether a signal that ends the program has come since the pipe was opened.
bool signal_pipe_was_told_to_end(void);

/// Stops the program as Ctrl-Z does, and returns when it goes on: its whole job where `whole_job`,
/// so that a script that started it is stopped as well. In a job that no shell could continue the
/// kernel ignores the stop, and this returns at once.
void signal_pipe_stop(bool whole_job);

#endif
