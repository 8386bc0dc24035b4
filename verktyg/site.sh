#!/usr/bin/env bash
# `make site`: installs what is missing, builds styr, and builds the site of content/.
source "$(dirname "$0")/gemensamt.sh"

need_swift
need_packages "${site_packages[@]}"

echo "Bygger styr."
build_for_use

echo "Bygger webbplatsen."
"$(swift build --configuration release --show-bin-path)/styr" build

cat <<END

Webbplatsen ligger i $PWD/site
Se den så här:
    python3 -m http.server -d site 8000
och öppna http://localhost:8000/
END
