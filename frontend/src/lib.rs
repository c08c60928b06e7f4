//! The entry of WebAssembly: what the loader calls before it wakes the islands.
//!
//! The islands export one function each, which the loader calls by name; nothing here does.
//! The import keeps the crate, and with it these functions, in the build.

use islands as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Prepares the reactive system. The loader then calls the function of each island it finds.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
