# The WASM target and wasm-bindgen. Sourced by script/bootstrap.
# shellcheck shell=bash

rustup_target() {
  RUSTUP_MAX_RETRIES=1 timeout 180 rustup target add "$WASM_TARGET"
}

# Where rustup's server cannot be reached: Debian's compiler, with std built once from Debian's source.
debian_target() {
  local work lld lib=/usr/lib/rustlib/$WASM_TARGET/lib host
  command -v apt-get >/dev/null || die "no $WASM_TARGET: 'rustup target add $WASM_TARGET' failed, and there is no apt-get for Debian's compiler"
  if ! { installed rustc-web && installed cargo-web && installed rust-web-src && installed rust-web-clippy; }; then
    apt_install rustc-web cargo-web rust-web-src rust-web-clippy
  fi
  host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
  lld=$(rustc --print sysroot)/lib/rustlib/$host/bin/rust-lld
  [ -x "$lld" ] || die "no rust-lld at $lld"
  as_root mkdir -p "/usr/lib/rustlib/$host/bin" "$lib"
  as_root ln -sf "$lld" "/usr/lib/rustlib/$host/bin/rust-lld"
  rustup toolchain link debian /usr

  work=$(mktemp -d)
  mkdir "$work/src"
  printf '[package]\nname = "std-for-wasm"\nedition = "2024"\n[lib]\ncrate-type = ["cdylib"]\n[workspace]\n' >"$work/Cargo.toml"
  : >"$work/src/lib.rs"
  # Bitcode is what link-time optimisation reads.
  (cd "$work" && RUSTUP_TOOLCHAIN=debian RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR="$work/target" \
    cargo build --quiet --release --target "$WASM_TARGET" -Zbuild-std=std,panic_abort)
  as_root rm -f "$lib"/*.rlib
  as_root cp "$work/target/$WASM_TARGET/release/deps/"*.rlib "$lib/"
  # What was built against another std does not link with this one.
  rm -rf "$work" "$ROOT/target/$WASM_TARGET"
  /usr/bin/rustc --version | as_root tee "$lib/made-with" >/dev/null
}

# std must come from the very compiler that is installed now: an upgrade asks for a new one.
debian_target_is_current() {
  has_wasm_std debian && [ "$(cat "/usr/lib/rustlib/$WASM_TARGET/lib/made-with" 2>/dev/null)" = "$(/usr/bin/rustc --version)" ]
}

wasm_target() {
  if [ "${MESURE_WASM:-}" != debian ]; then
    if has_wasm_std '' || timed "rustup target add $WASM_TARGET" rustup_target; then return; fi
    [ "${MESURE_WASM:-}" != rustup ] || die "rustup did not get $WASM_TARGET"
    say "  rustup could not get it: Debian's compiler will build the WASM"
  fi
  if debian_target_is_current; then return; fi
  timed "$WASM_TARGET from Debian's packages" debian_target
}

# The command-line tool must be exactly the version of the crate; its own release profile takes four times as long.
install_wasm_bindgen() {
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    CARGO_TARGET_DIR="$MESURE_CACHE/target" \
    cargo install --quiet wasm-bindgen-cli --version "=$WASM_BINDGEN" --root "$MESURE_CACHE"
  rm -rf "$MESURE_CACHE/target"
}

wasm_bindgen() {
  [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $WASM_BINDGEN" ] && return
  timed "install wasm-bindgen $WASM_BINDGEN (about 4 minutes)" install_wasm_bindgen
}
