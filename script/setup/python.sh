# Python packages of the browser tests: the library of Segment, in an environment of its own. Sourced by script/bootstrap.
# shellcheck shell=bash

install_python_packages() {
  rm -rf "$1"
  python3 -m venv "$1"
  "$1/bin/pip" install --quiet --disable-pip-version-check --no-input --requirement "$ROOT/end2end/requirements.txt"
}

# python_packages: installed anew only when their list changed.
python_packages() {
  local folder=$ROOT/.local/python stamp
  stamp=$(sha256sum <"$ROOT/end2end/requirements.txt")
  [ "$(cat "$folder/.requirements" 2>/dev/null)" = "$stamp" ] && return
  if ! python3 -c 'import ensurepip' 2>/dev/null; then
    command -v apt-get >/dev/null || die "this needs Python 3 with its venv module"
    timed "install Debian's python3-venv" apt_install python3-venv
  fi
  timed "pip install for end2end" install_python_packages "$folder"
  printf '%s\n' "$stamp" >"$folder/.requirements"
}
