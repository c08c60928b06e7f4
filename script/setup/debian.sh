# Debian's packages: a C compiler; to run and test, a PostgreSQL server and a browser too. Sourced by script/bootstrap.
# shellcheck shell=bash

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

apt_install() {
  as_root apt-get -qq update
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends "$@" >/dev/null
}

# PostgreSQL's server must not bring up a cluster of its own: ours is private to the checkout.
install_postgresql() {
  local conf=/etc/postgresql-common/createcluster.conf
  if [ -e "$conf" ]; then
    as_root sed -i 's/^#\? *create_main_cluster.*/create_main_cluster = false/' "$conf"
  else
    as_root mkdir -p "${conf%/*}"
    printf 'create_main_cluster = false\n' | as_root tee "$conf" >/dev/null
  fi
  apt_install postgresql-15
}

has_postgresql() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null; }

# debian_packages all|build
debian_packages() {
  if ! command -v cc >/dev/null; then timed "install Debian's build-essential" apt_install build-essential; fi
  [ "$1" = all ] || return 0
  if ! command -v /usr/bin/chromium >/dev/null; then timed "install Debian's chromium" apt_install chromium; fi
  if ! has_postgresql; then timed "install Debian's postgresql-15" install_postgresql; fi
}

# Anywhere but on Debian: nothing is installed, what is missing is named.
other_system() {
  local missing=() wanted=(cc) tool
  if [ "$1" = all ]; then wanted+=(psql initdb pg_ctl /usr/bin/chromium); fi
  for tool in "${wanted[@]}"; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  if [ ${#missing[@]} -eq 0 ]; then return; fi
  say "This system has no apt-get, so these have to be installed by hand and be found: ${missing[*]}"
  say "  cc: a C compiler; psql, initdb, pg_ctl: PostgreSQL 15 or later, client and server; chromium: the browser of the tests"
  exit 1
}
