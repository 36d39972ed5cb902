#ifndef CNCURSES_RESCUE_H
#define CNCURSES_RESCUE_H

#include <stdbool.h>
#include <stddef.h>

/// Keeps the modes of the terminal behind a descriptor, to be put back by `rescue_restore`.
/// False where it is no terminal.
bool rescue_keep_modes(int input);

/// Sets the kept terminal's modes so that every key arrives as it is typed (no echo, no line
/// editing, no flow control, no signal keys) and nothing written is changed, and from now on puts
/// everything back at `rescue_restore`, at `exit`, and when the program traps: `bytes` are then
/// written to `output` and the kept modes set. `bytes` are copied. False where the terminal is lost.
bool rescue_arm(int output, const void *bytes, size_t count);

/// Puts the terminal back as it was found, once: only the first call after `rescue_arm` acts.
/// Gives up on a terminal that takes nothing for half a second.
void rescue_restore(void);

/// Catches SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE and SIGABRT: the recovery file is written, the
/// terminal put back, and the signal takes its course.
void rescue_watch(void);

/// Gives those signals back to whoever had them before.
void rescue_unwatch(void);

/// What is written to `path` (mode 0600; beside it, then renamed) if the program traps. Copies both;
/// a null path drops what was set. False without memory, and then what was set before stays.
bool rescue_set_recovery(const char *path, const void *bytes, size_t count);

#endif
