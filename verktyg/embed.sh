#!/bin/sh
# Writes the files that `styr init` copies as Swift: ROOT's templates/ and Sources/Importing/NewSite/.
# Runs before every build; an unchanged file is left alone, so that nothing is compiled anew.
set -eu
root=$1
file=$2/EmbeddedFiles.swift

# files FOLDER: a line of Swift for each file within the folder.
files() {
  (cd "$1" && find . -type f ! -name '.*' | LC_ALL=C sort) | while IFS= read -r path; do
    printf '    ("%s", "%s"),\n' "${path#./}" "$(base64 <"$1/$path" | tr -d '\n')"
  done
}

{
  echo '/// Files by their paths, in Base64. Made by verktyg/embed.sh.'
  echo 'enum EmbeddedFiles {'
  echo '  static let site: [(path: String, base64: String)] = ['
  files "$root/Sources/Importing/NewSite"
  echo '  ]'
  echo '  static let templates: [(path: String, base64: String)] = ['
  files "$root/templates"
  echo '  ]'
  echo '}'
} >"$file.new"
if cmp -s "$file.new" "$file"; then rm "$file.new"; else mv "$file.new" "$file"; fi
