// clock FILE COMMAND…: runs the command and writes one line to FILE:
// exit status, wall, user and system time in seconds, peak resident memory in bytes.
// A program of its own, because a child's peak memory is never less than that of what started it.
#define _GNU_SOURCE
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static double of(struct timeval t) { return t.tv_sec + t.tv_usec * 1e-6; }

int main(int count, char **arguments) {
  if (count < 3) return 64;
  pid_t child;
  double start = seconds();
  if (posix_spawnp(&child, arguments[2], NULL, NULL, arguments + 2, environ) != 0) {
    perror(arguments[2]);
    return 2;
  }
  int status;
  struct rusage used;
  if (wait4(child, &status, 0, &used) != child) return 2;
  double wall = seconds() - start;
  FILE *file = fopen(arguments[1], "w");
  if (!file) return 2;
  fprintf(file, "%d %.6f %.6f %.6f %ld\n", WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
          wall, of(used.ru_utime), of(used.ru_stime), used.ru_maxrss * 1024L);
  return fclose(file) == 0 ? 0 : 2;
}
