# Shared by the scripts of this folder: paths, messages, timed steps, toolchains. Sourced, never run.
# shellcheck shell=bash

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
MESURE_CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/mesure"
WASM_TARGET=wasm32-unknown-unknown
# shellcheck disable=SC2034 # read by setup/wasm.sh
WASM_BINDGEN=0.2.130
export PATH="$MESURE_CACHE/bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

say() { printf '%s\n' "$*" >&2; }
die() { say "error: $*"; exit 1; }

now_ms() { local t=${EPOCHREALTIME/[.,]/}; printf '%s' "$((t / 1000))"; }
seconds() { printf '%d.%01d s' "$(($1 / 1000))" "$(($1 % 1000 / 100))"; }

# timed NAME COMMAND…: runs it, then says how long it took; the exit code is the command's.
# Call it on a line of its own: under `if`, `&&` and `||` bash ignores `set -e` inside the command too.
timed() {
  local name=$1 start code caller=$-
  shift
  start=$(now_ms)
  say "▸ $name"
  set +e
  (set -e; "$@")
  code=$?
  if [ "$code" -eq 0 ]; then say "✓ $name ($(seconds $(($(now_ms) - start))))"
  else say "✗ $name ($(seconds $(($(now_ms) - start)))), exit code $code"; fi
  case $caller in *e*) set -e ;; esac
  return "$code"
}

# as_root COMMAND…: directly for root, through sudo for others.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else die "this needs root, and there is no sudo: run as root: $*"; fi
}

# First 12 hex digits that stand for this checkout wherever a short name is needed.
checkout_id() { printf '%s' "$ROOT" | sha256sum | cut -c1-12; }

# ---- WASM: the standard library comes from rustup, or else from Debian's packages (setup/wasm.sh) ----

# has_wasm_std TOOLCHAIN: is std for the target there? ('' is the default toolchain.)
has_wasm_std() {
  local dir
  dir=$(RUSTUP_TOOLCHAIN=${1:-${RUSTUP_TOOLCHAIN:-}} with_toolchain rustc --print target-libdir --target "$WASM_TARGET" 2>/dev/null) || return 1
  compgen -G "$dir/libstd-*.rlib" >/dev/null
}

# An empty RUSTUP_TOOLCHAIN is an error for rustup: leave it out instead.
with_toolchain() {
  if [ -n "${RUSTUP_TOOLCHAIN:-}" ]; then "$@"; else env -u RUSTUP_TOOLCHAIN "$@"; fi
}

# Which toolchain builds WASM: MESURE_WASM=debian or =rustup forces one, otherwise what is there decides.
wasm_toolchain() {
  case "${MESURE_WASM:-}" in
    debian) printf debian ;;
    rustup) ;;
    '') has_wasm_std '' || printf debian ;;
    *) die "MESURE_WASM is '$MESURE_WASM'; it may be 'debian', 'rustup' or unset" ;;
  esac
}

# cargo_wasm ARGUMENTS…: cargo with the toolchain that has the target.
cargo_wasm() {
  local toolchain
  toolchain=$(wasm_toolchain)
  RUSTUP_TOOLCHAIN=${toolchain:-${RUSTUP_TOOLCHAIN:-}} with_toolchain cargo "$@"
}

# ---- What the server is told through its environment; what is already set stays ----

# This machine's secret: made once, kept outside of git, readable by its owner alone.
local_secret() {
  local file=$ROOT/.local/secret
  if [ ! -s "$file" ]; then
    mkdir -p "$ROOT/.local"
    (umask 077 && od -An -N32 -tx1 /dev/urandom | tr -d ' \n' >"$file")
  fi
  cat "$file"
}

# use_development_settings PORT
use_development_settings() {
  export MESURE_MODE=${MESURE_MODE:-demo}
  export MESURE_SECRET=${MESURE_SECRET:-$(local_secret)}
  export MESURE_LISTEN=${MESURE_LISTEN:-127.0.0.1:$1}
  export MESURE_ORIGIN=${MESURE_ORIGIN:-http://127.0.0.1:$1}
  export MESURE_METRICS_LISTEN=${MESURE_METRICS_LISTEN:-127.0.0.1:$(($1 + 6300))}
  export MESURE_ERASURE_LOG=${MESURE_ERASURE_LOG:-$ROOT/.local/erasures.$1.log}
  export MESURE_LEDGER_MARKS=${MESURE_LEDGER_MARKS:-$ROOT/.local/ledger-marks}
  export MESURE_ASSETS=${MESURE_ASSETS:-$ROOT/dist}
}
