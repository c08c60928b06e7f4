//! Where the built assets are, by their hashed names.

use std::collections::HashMap;
use std::path::Path;

use app::Assets;

/// Reads the manifest of the build. Without one, as under `cargo leptos watch`, names carry no hash.
#[must_use]
pub fn load_assets(folder: &Path) -> Assets {
    let manifest: HashMap<String, serde_json::Value> = std::fs::read(folder.join("manifest.json"))
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default();
    let get = |name: &str, plain: &str| {
        manifest
            .get(name)
            .and_then(|value| value.as_str())
            .unwrap_or(plain)
            .to_owned()
    };
    ui::assets::set_sprite(get("icons", "/assets/icons.svg"));
    Assets {
        style: get("style", "/pkg/mesure.css"),
        script: get("script", "/pkg/mesure.js"),
        wasm: get("wasm", "/pkg/mesure_bg.wasm"),
        loader: get("loader", "/pkg/loader.js"),
        favicon: get("favicon", "/assets/favicon.svg"),
        font_sans: get(
            "font_sans",
            "/assets/fonts/instrument-sans-latin-wght-normal.woff2",
        ),
        font_serif: get("font_serif", "/assets/fonts/newsreader-latin-wght-normal.woff2"),
    }
}
