# What the scripts share. Sourced by them; runs from the top of the repository.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Debian packages by what needs them.
site_packages=(git ca-certificates libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev
  binutils tzdata)
browser_packages=(python3 python3-venv chromium fonts-liberation2 fonts-dejavu-core)
test_packages=("${browser_packages[@]}" default-jre-headless nginx-light systemd
  valgrind gcc libc6-dev)

# Python's own folder, and the Python of the tests within it; git ignores `.build*`.
venv=.build-verktyg/venv
python=$venv/bin/python
python_requirements=Tests/webblasare/krav.txt

# Says in one sentence on stderr why nothing more can be done, and ends.
stop() {
  echo "$1" >&2
  exit 2
}

need_swift() {
  command -v swift >/dev/null ||
    stop "Swift saknas. Installera Swift 6.3 (https://www.swift.org/install/linux/) och försök igen."
}

is_installed() {
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Installs those of the Debian packages that are missing, after saying which.
need_packages() {
  command -v dpkg-query >/dev/null || stop "Det här är inte Debian. Installera själv: $*"
  local package missing=() as_root=()
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then return; fi
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      stop "De här Debianpaketen saknas, och du är varken root eller har sudo: ${missing[*]}"
    as_root=(sudo)
  fi
  echo "Installerar Debianpaketen ${missing[*]}${as_root:+ (med sudo)}."
  "${as_root[@]}" apt-get update --quiet=2 ||
    stop "Paketlistan kunde inte hämtas, så det som saknas kunde inte installeras: ${missing[*]}"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --quiet=2 --no-install-recommends "${missing[@]}" >.build-apt.log 2>&1 || {
    tail -n 20 .build-apt.log >&2
    stop "Paketen kunde inte installeras. Hela utskriften finns i .build-apt.log."
  }
}

# Installs the Python packages of the tests, unless these very ones are there.
need_python_packages() {
  if cmp --silent "$python_requirements" "$venv/krav.txt"; then return; fi
  echo "Installerar Pythonpaketen i $python_requirements i mappen $venv."
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$python" -m pip install --quiet --disable-pip-version-check --requirement "$python_requirements"
  cp "$python_requirements" "$venv/krav.txt"
}

# Builds styr for use: .build/release/styr, with the libraries of Swift within it where Swift has
# them as archives. It starts in half the time then, and runs on a computer without Swift. If that fails
# it is built without them, which fails again if something else is wrong.
build_for_use() {
  local archives within=()
  archives=$(swiftc -static-stdlib -print-target-info |
    sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')/linux
  if [ -e "$archives/libFoundationNetworking.a" ]; then
    make_no_curl "$archives" "$PWD/.build-verktyg/utan-curl"
    within=(--static-swift-stdlib -Xlinker "-L$PWD/.build-verktyg/utan-curl")
    # Swift's own linker, where it has one: the system's warns of what Foundation calls.
    if [ -x "$(dirname "$(readlink -f "$(command -v swiftc)")")/ld.lld" ]; then
      within+=(-Xswiftc -use-ld=lld)
    fi
  fi
  local build=(swift build --configuration release --product styr)
  if [ ${#within[@]} -gt 0 ]; then
    if "${build[@]}" "${within[@]}"; then return; fi
    echo "Swifts bibliotek gick inte att ta in i styr. Det byggs utan dem, och behöver Swift för att köras." >&2
  fi
  "${build[@]}"
}

# make_no_curl ARCHIVES FOLDER: writes FOLDER/libcurl.a, a library that only ends the program.
#
# Foundation's networking wants libcurl, and with it come 24 libraries that take as long to load as
# everything else. The preview's server library can fetch from other servers with it; styr never
# does, so nothing calls these functions.
make_no_curl() {
  mkdir -p "$2"
  # An archive that nm cannot read is of no concern: a name that is missed stops the linker. 0x0b0f is
  # no instruction, neither on x86-64 nor on ARM64.
  { nm --undefined-only "$1"/lib*.a 2>/dev/null || true; } | awk '
    $2 ~ /^curl_/ && !seen[$2]++ { printf ".globl %s\n%s:\n", $2, $2 }
    END { print ".long 0x0b0f\n.section .note.GNU-stack,\"\",%progbits" }
  ' | as -o "$2/curl.o" -
  ar rcsD "$2/libcurl.a" "$2/curl.o"
}
