// _GNU_SOURCE: pipe2.
#define _GNU_SOURCE
#include "SignalPipe.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

static const int caught[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGPIPE};
enum { caught_count = sizeof caught / sizeof caught[0] };

static struct sigaction before[caught_count];
static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t told_to_end = 0;

static void note(int signal) {
  int saved = errno;
  if (signal == SIGHUP || signal == SIGTERM || signal == SIGINT || signal == SIGQUIT) told_to_end = 1;
  unsigned char number = (unsigned char)signal;
  // A full pipe holds enough signals already.
  ssize_t ignored = write(pipe_ends[1], &number, 1);
  (void)ignored;
  errno = saved;
}

static void catch(int signal, struct sigaction *old) {
  struct sigaction action = {0};
  action.sa_handler = signal == SIGPIPE ? SIG_IGN : note;
  // Without SA_RESTART: a write to a stalled terminal must come back when the program is to end.
  sigfillset(&action.sa_mask);
  sigaction(signal, &action, old);
}

int signal_pipe_open(void) {
  if (pipe_ends[0] >= 0 || pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  told_to_end = 0;
  for (int i = 0; i < caught_count; i++) {
    catch(caught[i], &before[i]);
    // A program started where nothing can continue it is told so by an ignored SIGTSTP.
    if (caught[i] == SIGTSTP && before[i].sa_handler == SIG_IGN) sigaction(SIGTSTP, &before[i], NULL);
  }
  return pipe_ends[0];
}

void signal_pipe_close(void) {
  if (pipe_ends[0] < 0) return;
  for (int i = 0; i < caught_count; i++) sigaction(caught[i], &before[i], NULL);
  close(pipe_ends[0]);
  close(pipe_ends[1]);
  pipe_ends[0] = pipe_ends[1] = -1;
}

bool signal_pipe_was_told_to_end(void) { return told_to_end != 0; }

void signal_pipe_stop(bool whole_job) {
  struct sigaction stop = {0}, mine;
  stop.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, NULL, &mine);
  if (mine.sa_handler == SIG_IGN) return;
  sigaction(SIGTSTP, &stop, NULL);
  kill(whole_job ? 0 : getpid(), SIGTSTP);
  sigaction(SIGTSTP, &mine, NULL);
}
