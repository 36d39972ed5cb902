#include "Terminfo.h"

#include <curses.h>
#include <stddef.h>
#include <term.h>

int terminfo_open(const char *name, int descriptor) {
  int answer = -1;
  if (setupterm(name, descriptor, &answer) == OK) return 1;
  return answer == 0 ? 0 : -1;
}

void terminfo_close(void) {
  if (cur_term != NULL) del_curterm(cur_term);
}

// The look-ups take a `char *` that they only read.
const char *terminfo_string(const char *capability) {
  const char *value = tigetstr((char *)capability);
  return value == (const char *)-1 ? NULL : value;
}

int terminfo_number(const char *capability) {
  int value = tigetnum((char *)capability);
  return value < 0 ? -1 : value;
}

bool terminfo_flag(const char *capability) { return tigetflag((char *)capability) == 1; }

const char *terminfo_foreground(int color) {
  const char *format = terminfo_string("setaf");
  return format == NULL ? NULL : tiparm(format, color);
}
