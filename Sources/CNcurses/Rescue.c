#define _GNU_SOURCE
#include "Rescue.h"

#include "SignalPipe.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// Everything reached from `on_trap` calls only what POSIX lists as async-signal-safe.

enum { restore_capacity = 512, patience_milliseconds = 500 };

static int input_descriptor = -1;
static int output_descriptor = -1;
static struct termios found_modes;
static unsigned char restore_bytes[restore_capacity];
static size_t restore_count = 0;
static atomic_bool is_armed = false;

typedef struct {
  char *path;
  char *beside;
  size_t count;
  unsigned char bytes[];
} recovery;

static _Atomic(recovery *) prepared = NULL;

static const int traps[] = {SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGABRT};
enum { trap_count = sizeof traps / sizeof traps[0] };
static struct sigaction before[trap_count];
static bool is_watching = false;

bool rescue_keep_modes(int input) {
  input_descriptor = input;
  return tcgetattr(input, &found_modes) == 0;
}

bool rescue_arm(int output, const void *bytes, size_t count) {
  static bool is_registered = false;
  if (!is_registered) is_registered = atexit(rescue_restore) == 0;
  atomic_store(&is_armed, false);
  output_descriptor = output;
  restore_count = count < restore_capacity ? count : restore_capacity;
  memcpy(restore_bytes, bytes, restore_count);
  atomic_store(&is_armed, true);

  struct termios modes = found_modes;
  modes.c_iflag &= ~(tcflag_t)(BRKINT | IGNBRK | PARMRK | INPCK | ISTRIP | INLCR | IGNCR | ICRNL | IXON);
  modes.c_oflag &= ~(tcflag_t)OPOST;
  modes.c_cflag &= ~(tcflag_t)(CSIZE | PARENB);
  modes.c_cflag |= CS8;
  modes.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  // TCSANOW: what was typed ahead is kept, and a stalled terminal is not waited for.
  while (tcsetattr(input_descriptor, TCSANOW, &modes) != 0) {
    // In the background this stops until the job is brought to the front, or told to end.
    if (errno != EINTR || signal_pipe_was_told_to_end()) return false;
  }
  return true;
}

static void write_patiently(int descriptor, const unsigned char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd room = {.fd = descriptor, .events = POLLOUT};
      if (poll(&room, 1, patience_milliseconds) == 0) return;
    } else if (written == 0 || errno != EINTR) {
      return;
    }
  }
}

void rescue_restore(void) {
  if (!atomic_exchange(&is_armed, false)) return;
  int saved = errno;
  // A program that dies in the background must not be stopped at it.
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &stop, &mask);
  // Not blocking, so that a stalled terminal can't hold the program; others share the descriptor,
  // so only for as long as this takes.
  int flags = fcntl(output_descriptor, F_GETFL);
  if (flags >= 0) fcntl(output_descriptor, F_SETFL, flags | O_NONBLOCK);
  write_patiently(output_descriptor, restore_bytes, restore_count);
  if (flags >= 0) fcntl(output_descriptor, F_SETFL, flags);
  // In the background the modes are another's by now.
  pid_t owner = tcgetpgrp(input_descriptor);
  if (owner < 0 || owner == getpgrp()) {
    while (tcsetattr(input_descriptor, TCSANOW, &found_modes) != 0 && errno == EINTR) continue;
  }
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  errno = saved;
}

static void write_recovery(void) {
  recovery *last = atomic_exchange(&prepared, NULL);
  if (last == NULL) return;
  int file = open(last->beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0) return;
  write_patiently(file, last->bytes, last->count);
  bool is_whole = lseek(file, 0, SEEK_CUR) == (off_t)last->count && fsync(file) == 0;
  close(file);
  if (is_whole) rename(last->beside, last->path);
}

static void on_trap(int signal) {
  // The work first: a terminal may be gone or slow.
  write_recovery();
  rescue_restore();
  // Blocked while this runs; SA_RESETHAND has put the default action back for when it returns.
  raise(signal);
}

void rescue_watch(void) {
  if (is_watching) return;
  // A stack of its own, since the trap may be a full stack.
  static unsigned char stack_bytes[64 * 1024];
  stack_t stack = {.ss_sp = stack_bytes, .ss_size = sizeof stack_bytes};
  sigaltstack(&stack, NULL);
  for (int i = 0; i < trap_count; i++) {
    struct sigaction action = {0};
    action.sa_handler = on_trap;
    action.sa_flags = SA_ONSTACK | (int)SA_RESETHAND;
    sigfillset(&action.sa_mask);
    sigaction(traps[i], &action, &before[i]);
  }
  is_watching = true;
}

void rescue_unwatch(void) {
  if (!is_watching) return;
  for (int i = 0; i < trap_count; i++) sigaction(traps[i], &before[i], NULL);
  is_watching = false;
}

static void drop(recovery *some) {
  if (some == NULL) return;
  free(some->path);
  free(some->beside);
  free(some);
}

bool rescue_set_recovery(const char *path, const void *bytes, size_t count) {
  recovery *next = NULL;
  if (path != NULL) {
    next = malloc(sizeof *next + count);
    if (next == NULL) return false;
    *next = (recovery){.path = strdup(path), .count = count};
    if (next->path == NULL || asprintf(&next->beside, "%s.part", path) < 0) {
      next->beside = NULL;
      drop(next);
      return false;
    }
    if (count > 0) memcpy(next->bytes, bytes, count);
  }
  drop(atomic_exchange(&prepared, next));
  return true;
}
