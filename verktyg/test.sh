#!/usr/bin/env bash
# `make test`: installs what the tests need and is missing, and runs every part of them.
# A part that fails does not stop the others; the last line counts both kinds.
source "$(dirname "$0")/gemensamt.sh"

day=2026-11-20
styr=.build/debug/styr
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=()
failed=()

# part NAME COMMAND…: runs a part and remembers how it went.
part() {
  local name=$1 start=$SECONDS
  shift
  echo
  echo "=== $name"
  if ("$@"); then
    passed+=("$name, $((SECONDS - start)) s")
  else
    failed+=("$name, $((SECONDS - start)) s")
  fi
}

build_everything() {
  swift build --build-tests
}

# The compiler says each warning once, when it compiles the file, and keeps it in a .dia file beside
# what it compiled; reading those finds the warnings of earlier builds too.
no_compiler_warnings() {
  local source module kept warned=0
  while IFS= read -r source; do
    module=$(cut -d/ -f2 <<<"$source")
    kept=.build/debug/$module.build/$(basename "$source" .swift).dia
    [ -e "$kept" ] || { echo "$source: kompilerades inte"; warned=1; continue; }
    if grep --quiet --text '\.swift' "$kept"; then
      echo "$source:"
      tr --complement '[:print:]' '\n' <"$kept" | grep -E '.{20,}' || true
      warned=1
    fi
  done < <(find Sources Tests -name '*.swift')
  return "$warned"
}

swift_format() {
  swift format lint --strict --recursive Sources Tests Plugins Package.swift
}

# Every test is in the log; what is shown is what failed, and the count. A test that was given a
# whole rule prints all of it, so long lines are cut.
swift_tests() {
  local log=.build-verktyg/swift-test.log status=0
  swift test --skip-build >"$log" 2>&1 || status=$?
  grep -vE '^(◇|✔ (Test|Suite) |Test (Suite|Case) |\[)' "$log" | cut --characters=1-600 || true
  [ "$status" -eq 0 ] || echo "Hela utskriften finns i $log."
  return "$status"
}

# Warnings, such as documents that have expired, are true and expected; errors are not.
content_without_errors() {
  local status=0
  "$styr" check --date "$day" --fail-on error >"$work/check.txt" || status=$?
  tail -n 1 "$work/check.txt"
  if [ "$status" -ne 0 ]; then cat "$work/check.txt"; return 1; fi
  "$styr" check --date "$day" >/dev/null || status=$?
  [ "$status" -eq 1 ] || { echo "slutstatus $status i stället för 1"; return 1; }
}

equal_bytes_from_two_processes() {
  "$styr" build --date "$day" --output "$work/a" &&
    "$styr" build --date "$day" --output "$work/b" --quiet &&
    [ -s "$work/a/index.html" ] &&
    diff --recursive --brief "$work/a" "$work/b"
}

# Which files there are, and when each was last touched in any way.
state_of() {
  find "$1" -printf '%p %i %s %T@ %C@\n' | sort
}

nothing_written_by_a_second_build() {
  state_of "$work/a" >"$work/before"
  "$styr" build --date "$day" --output "$work/a" &&
    state_of "$work/a" >"$work/after" &&
    diff "$work/before" "$work/after"
}

site_in_a_browser() {
  STYR=$styr "$python" -m pytest --quiet Tests/webblasare
}

# Mails, calendars, feeds, and the examples of how to set up the nightly check.
operations() {
  STYR=$styr "$python" -m pytest --quiet -p no:cacheprovider --tb=short Tests/drift
}

# What `make site` builds: the optimiser can fail where the debug build does not.
release_build() {
  build_for_use
}

# The work of a build, counted, and the weight of its pages, both whatever the number of documents.
work_and_weight() {
  STYR=.build/release/styr "$python" -m pytest --quiet Tests/prestanda
}

need_swift
need_packages "${site_packages[@]}" "${test_packages[@]}"
need_python_packages

part "styr och proven går att bygga" build_everything
part "kompilatorn varnar inte" no_compiler_warnings
part "swift format har inget att anmärka" swift_format
part "swift test" swift_tests
part "innehållet är utan fel" content_without_errors
part "två byggen i två processer ger samma byte" equal_bytes_from_two_processes
part "ett andra bygge skriver inget" nothing_written_by_a_second_build
part "brev, kalendrar, flöden och exempel" operations
part "styr går att bygga för drift" release_build
part "arbetet och sidornas vikt växer inte" work_and_weight
part "webbplatsen i en riktig webbläsare" site_in_a_browser

echo
echo "=== Sammanfattning"
for name in "${passed[@]}"; do echo "godkänd:    $name"; done
for name in "${failed[@]}"; do echo "UNDERKÄND:  $name"; done
echo "delar: ${#passed[@]} passed, ${#failed[@]} failed"
[ ${#failed[@]} -eq 0 ]
