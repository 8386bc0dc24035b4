// floor PROCESSES FOLDER <PATHS: reads each Markdown file that stdin names, a line for each; parses and
// renders what follows its front matter with cmark-gfm; writes the HTML to FOLDER/NUMBER.html.
// Nothing else: no YAML, no templates, no links, no checks. What no site generator can be below.
// Processes, because two threads cannot parse with the extensions for autolinks and struck text: they
// switch tables of the whole process on and off.
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { OPTIONS = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE | CMARK_OPT_VALIDATE_UTF8 };

static const char *folder;
static char **paths;
static int count;
static cmark_syntax_extension *extensions[4];

static void fail(const char *what) {
  perror(what);
  exit(2);
}

// The whole file; the buffer is kept from one file to the next.
static size_t read_file(const char *path, char **buffer, size_t *capacity) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) fail(path);
  size_t size = (size_t)status.st_size, read_so_far = 0;
  if (*capacity < size) *buffer = realloc(*buffer, *capacity = size * 2);
  while (read_so_far < size) {
    ssize_t more = read(file, *buffer + read_so_far, size - read_so_far);
    if (more <= 0) fail(path);
    read_so_far += (size_t)more;
  }
  close(file);
  return size;
}

static void write_file(int number, const char *html) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%06d.html", folder, number);
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file < 0) fail(path);
  for (size_t left = strlen(html); left > 0;) {
    ssize_t done = write(file, html, left);
    if (done < 0) fail(path);
    html += done;
    left -= (size_t)done;
  }
  close(file);
}

static void render(int number, const char *text, size_t size) {
  const char *end = memmem(text, size, "\n---\n", 5);
  size_t start = end ? (size_t)(end + 5 - text) : 0;
  cmark_parser *parser = cmark_parser_new(OPTIONS);
  for (int i = 0; i < 4; i++) cmark_parser_attach_syntax_extension(parser, extensions[i]);
  cmark_parser_feed(parser, text + start, size - start);
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, OPTIONS, cmark_parser_get_syntax_extensions(parser));
  write_file(number, html);
  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
}

// Every `step`th file from `first` on.
static void render_share(int first, int step) {
  char *buffer = NULL;
  size_t capacity = 0;
  for (int number = first; number < count; number += step) {
    size_t size = read_file(paths[number], &buffer, &capacity);
    render(number, buffer, size);
  }
  free(buffer);
}

static void read_paths(void) {
  char *line = NULL;
  size_t capacity = 0;
  ssize_t length;
  while ((length = getline(&line, &capacity, stdin)) > 0) {
    line[length - 1] = 0;
    paths = realloc(paths, sizeof *paths * (size_t)(count + 1));
    paths[count++] = strdup(line);
  }
  free(line);
}

int main(int argument_count, char **arguments) {
  if (argument_count != 3) return 64;
  int processes = atoi(arguments[1]);
  folder = arguments[2];
  read_paths();
  cmark_gfm_core_extensions_ensure_registered();
  const char *names[] = {"table", "strikethrough", "tasklist", "autolink"};
  for (int i = 0; i < 4; i++) extensions[i] = cmark_find_syntax_extension(names[i]);
  for (int i = 1; i < processes; i++) {
    pid_t child = fork();
    if (child < 0) fail("fork");
    if (child == 0) {
      render_share(i, processes);
      _exit(0);
    }
  }
  render_share(0, processes);
  int status, failed = 0;
  while (wait(&status) > 0) failed |= status;
  return failed ? 2 : 0;
}
