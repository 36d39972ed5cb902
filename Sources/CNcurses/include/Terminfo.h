#ifndef CNCURSES_TERMINFO_H
#define CNCURSES_TERMINFO_H

#include <stdbool.h>

/// Reads the terminfo entry of a terminal. 1: it is open; 0: there is no such entry; -1: no database.
int terminfo_open(const char *name, int descriptor);

/// Drops the open entry.
void terminfo_close(void);

/// A string capability of the open entry, extended ones included; NULL where it has none.
/// Valid until `terminfo_close`.
const char *terminfo_string(const char *capability);

/// A number capability of the open entry; -1 where it has none.
int terminfo_number(const char *capability);

/// Whether the open entry has a flag capability.
bool terminfo_flag(const char *capability);

/// What the open entry sends for a foreground colour; NULL where it can't. Valid until the next call.
const char *terminfo_foreground(int color);

#endif
