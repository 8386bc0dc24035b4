#!/usr/bin/env bash
# `make clean`: removes what the other commands made, and nothing else.
source "$(dirname "$0")/gemensamt.sh"

rm -rf .build .build-verktyg .build-apt.log skarmbilder
find site -mindepth 1 ! -name .gitkeep -delete
