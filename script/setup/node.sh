# Node packages of the asset tools and the browser tests. Sourced by script/bootstrap.
# shellcheck shell=bash

install_packages() {
  (cd "$1" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error)
}

# packages FOLDER: installed anew only when the lockfile changed.
packages() {
  local folder=$ROOT/$1 stamp
  stamp=$(sha256sum <"$folder/package-lock.json")
  [ "$(cat "$folder/node_modules/.lockfile" 2>/dev/null)" = "$stamp" ] && return
  timed "npm ci in $1" install_packages "$folder"
  printf '%s\n' "$stamp" >"$folder/node_modules/.lockfile"
}
