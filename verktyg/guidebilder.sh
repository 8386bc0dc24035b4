#!/usr/bin/env bash
# `make guidebilder`: the pictures of docs/guide.md, taken from a new site in `styr serve`.
source "$(dirname "$0")/gemensamt.sh"

need_swift
need_packages "${site_packages[@]}" "${browser_packages[@]}"
need_python_packages

swift build --product styr
"$python" verktyg/guidebilder.py
