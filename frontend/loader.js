// Wakes the islands of a page.
//
// The server puts this module into the head of the pages that have an island, with the
// addresses of the two files it needs, whose names carry a hash of their content:
//
//   <script type="module" nonce="…" src="/pkg/loader.HASH.js"
//           data-module="/pkg/mesure.HASH.js" data-wasm="/pkg/mesure_bg.HASH.wasm"></script>
//
// The nonce lets this file run, and 'strict-dynamic' lets it import the module. Modules run
// once the page is parsed, so every island is there.

const script = document.querySelector("script[data-module][data-wasm]");

/** Calls back when the page has nothing better to do, after two seconds at the latest. */
function whenIdle(callback) {
  if ("requestIdleCallback" in window) {
    requestIdleCallback(callback, { timeout: 2000 });
  } else {
    setTimeout(callback, 1);
  }
}

/**
 * Wakes one island.
 *
 * Each island says which exported function takes over its element. What stands between the
 * tags of an outer island belongs to that island: `$$on_hydrate`, which it left there when it
 * woke, makes it the owner of what wakes inside.
 */
async function wake(island, exports) {
  const takeOver = exports[island.dataset.component];
  if (typeof takeOver !== "function") {
    console.warn(`The island ${island.dataset.component} is not in the module.`);
    return;
  }
  island.parentElement?.closest("leptos-children")?.$$on_hydrate?.();
  await takeOver(island);
}

async function wakeAll() {
  const exports = await import(script.dataset.module);
  await exports.default({ module_or_path: script.dataset.wasm });
  exports.hydrate();
  // In the order of the document: outer islands before those inside them, one at a time.
  for (const island of document.querySelectorAll("leptos-island")) {
    try {
      await wake(island, exports);
    } catch (error) {
      console.error(error);
    }
  }
}

if (script) {
  whenIdle(wakeAll);
}
