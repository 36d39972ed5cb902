// What Swift can't import from ncurses and the C library, as plain functions: terminfo look-ups,
// terminal modes, signals, and the rescue of terminal and work when the program dies.
//
// All the program's globals are behind these functions: a signal handler can reach nothing else.

#ifndef CNCURSES_H
#define CNCURSES_H

#include "Rescue.h"
#include "SignalPipe.h"
#include "Terminfo.h"

#endif
