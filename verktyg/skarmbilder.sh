#!/usr/bin/env bash
# `make screenshots`: pictures of the main pages in skarmbilder/, and the one in README.
source "$(dirname "$0")/gemensamt.sh"

need_swift
need_packages "${site_packages[@]}" "${browser_packages[@]}"
need_python_packages

swift build --product styr
"$python" verktyg/skarmbilder.py
