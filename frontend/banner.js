// The consent banner for clients' sites. It depends on nothing, writes nothing on the device before a choice is made,
// and lets nothing happen without a yes that the ledger has. Served as /v1/banner/WRITE_KEY.js.
//
// data-language="fr": another language than the page's. An element with data-mesure-consent on the page opens the
// choices again; where there is none, a small button is added. `mesure:consent` is dispatched on the document when what
// holds is known and when it changes.
(() => {
  const me = document.currentScript;
  const source = new URL(me.src);
  const key = decodeURIComponent(source.pathname.split("/").pop().replace(/\.js$/, ""));
  const api = `${source.origin}/v1/consent`;
  const tag = (me.dataset.language || document.documentElement.lang || navigator.language || "").toLowerCase();
  const language = tag.startsWith("fr") ? "fr" : "en";
  const STORE = "mesure-consent";
  // An id that says which browser this is lives for 13 months, and is not made to last by being used.
  const TERM = 396 * 24 * 3600e3;
  const DENIED = ["ad_storage", "ad_personalization", "ad_user_data", "analytics_storage", "functionality_storage", "personalization_storage"];

  // Tags are told no before anything else, and yes only with what the ledger has.
  window.dataLayer = window.dataLayer || [];
  window.gtag = window.gtag || function () { window.dataLayer.push(arguments); };
  const denied = Object.fromEntries(DENIED.map((name) => [name, "denied"]));
  window.gtag("consent", "default", { security_storage: "granted", wait_for_update: 500, ...denied });

  const read = (name) => { try { return JSON.parse(localStorage.getItem(name)); } catch { return null; } };
  const keep = (value) => { try { localStorage.setItem(STORE, JSON.stringify(value)); } catch { /* the page's memory has it */ } };
  const kept = read(STORE) || {};
  const over = Date.now() - (kept.made || kept.at || Date.now()) > TERM;
  const stored = over ? {} : kept;
  const library = read("ajs_anonymous_id");
  const known = stored.id || (!over && typeof library === "string" && library) || null;
  let made = stored.made || stored.at || Date.now();
  const fresh = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  let id = known || fresh();
  let view = null;
  let root = null;
  let opener = null;

  const call = async (body, who) => {
    const headers = { authorization: `Basic ${btoa(`${key}:`)}` };
    if (who) headers.anonymousid = who;
    if (body) headers["content-type"] = "application/json";
    const answer = await fetch(body ? api : `${api}?language=${language}`, {
      method: body ? "POST" : "GET", headers, body: body && JSON.stringify(body), credentials: "omit", keepalive: !!body,
    });
    const said = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(said.code), said);
    return said;
  };

  const announce = (mode, choices) => {
    window.gtag("consent", "update", mode);
    document.dispatchEvent(new CustomEvent("mesure:consent", { detail: { choices, gpc: !!view && view.gpc.seen } }));
  };

  // A no counts at once, before the ledger has it, and even if it never gets there.
  const deny = () => announce(denied, Object.fromEntries((view ? view.purposes : []).map(({ key }) => [key, false])));

  // What holds, to tags, to the page, and to the library of events once something is allowed.
  const tell = (news) => {
    const choices = Object.fromEntries(view.purposes.map(({ key, allowed }) => [key, allowed]));
    announce(view.consentMode, choices);
    const any = Object.values(choices).includes(true);
    const analytics = window.analytics;
    if (any && analytics) {
      if (analytics.setAnonymousId) analytics.setAnonymousId(id);
      if (news && analytics.track) {
        analytics.track("Segment Consent Preference Updated", {}, { context: { consent: { categoryPreferences: choices } } });
      }
    }
  };

  const STYLE = `
    :host { all: initial; }
    * { box-sizing: border-box; font: inherit; color: inherit; margin: 0; }
    section, .again { font: 400 16px/1.5 system-ui, sans-serif; color: #1b1b22; color-scheme: light; }
    section { position: fixed; inset-inline: 0; bottom: 0; z-index: 2147483000; max-height: 100%; overflow: auto; background: #fff;
      border-block-start: 2px solid #1b1b22; box-shadow: 0 -4px 24px #0003; padding: 20px max(20px, calc(50% - 480px)); }
    h2 { font-size: 20px; font-weight: 600; line-height: 1.3; }
    h2, p, ul, .row { margin-block-end: 12px; }
    ul { padding-inline-start: 20px; }
    a { color: #1d3fc4; text-decoration: underline; display: inline-block; padding: 4px 0; }
    .acts { display: flex; flex-wrap: wrap; gap: 12px; }
    button { cursor: pointer; min-height: 44px; border-radius: 6px; background: #fff; border: 2px solid #1b1b22; }
    .acts button { flex: 1 1 200px; padding: 8px 16px; font-weight: 600; }
    .link { min-height: 0; border: 0; padding: 4px 0; color: #1d3fc4; text-decoration: underline; }
    .row { border-block-start: 1px solid #767680; padding-block-start: 12px; display: grid; grid-template-columns: 1fr auto; gap: 4px 16px; }
    .row label { font-weight: 600; align-self: center; }
    .row p { grid-column: 1 / -1; margin: 0; }
    [role=switch] { appearance: none; inline-size: 52px; block-size: 28px; border-radius: 14px; border: 2px solid #1b1b22; background: #fff;
      position: relative; cursor: pointer; align-self: center; }
    [role=switch]::after { content: ""; position: absolute; inset-block: 4px; inset-inline-start: 4px; inline-size: 16px; border-radius: 8px;
      background: #1b1b22; }
    [role=switch]:checked { background: #1b1b22; }
    [role=switch]:checked::after { inset-inline-start: 28px; background: #fff; }
    .fault { border: 2px solid #a4161a; padding: 8px 12px; }
    .fault:empty { display: none; }
    :focus-visible { outline: 3px solid #1d3fc4; outline-offset: 2px; }
    .again { position: fixed; inset-inline-start: 12px; bottom: 12px; z-index: 2147482000; min-height: 32px; padding: 2px 12px; font-size: 14px; }
    @media (forced-colors: active) { [role=switch]::after { background: ButtonText; } [role=switch]:checked::after { background: Highlight; } }`;

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes || {})) {
      if (attribute.startsWith("on")) element.addEventListener(attribute.slice(2), value);
      else if (value === true) element.setAttribute(attribute, "");
      else if (value !== false && value != null) element.setAttribute(attribute, value);
    }
    element.append(...children.filter((child) => child != null));
    return element;
  };

  const host = () => {
    if (!root) {
      const element = make("div", { lang: language, "data-mesure-banner": "" });
      // First in the page, so that the keyboard meets it first; it covers nothing that cannot be scrolled to.
      document.body.prepend(element);
      root = element.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
    }
    return root;
  };

  const close = () => {
    const open = root && root.querySelector("section");
    if (open) open.remove();
    again();
    const back = opener;
    opener = null;
    // What opened it may have been taken away meanwhile: the small way back stands in its place.
    if (back) (back.isConnected ? back : root.querySelector(".again"))?.focus();
  };

  // The small way back to the choices, on every page.
  const again = () => {
    if (!view.ready || document.querySelector("[data-mesure-consent]")) return;
    if (host().querySelector(".again")) return;
    const button = make("button", { type: "button", class: "again", onclick: () => open(button) }, view.texts.again);
    root.append(button);
  };

  const open = (from) => {
    if (!view.ready) return;
    opener = from || null;
    show(true);
    const title = root.querySelector("h2");
    title.tabIndex = -1;
    title.focus();
  };

  // Sends a choice. A no to all is kept here until the ledger has it; a yes holds only when the ledger has it.
  const send = async (method, origin, choices, fault) => {
    const body = {
      anonymousId: id, method, origin, language, choices,
      notice: view.notice && view.notice.sha256, interface: view.interface,
    };
    fault.textContent = "";
    const refuses = !Object.values(choices).includes(true);
    if (refuses) {
      keep({ id, made, at: Date.now(), owed: method === "dismiss" ? method : "reject" });
      deny();
    }
    try {
      view = (await call(body)).consent;
      // As long for a no as for a yes: until when, the server says.
      const said = Object.fromEntries(view.purposes.map(({ key, status, expiresAt }) => [key, { status, until: expiresAt }]));
      keep({ id, made, at: Date.now(), choices: said });
      tell(true);
      close();
    } catch (error) {
      if (error.code === "suppressed" && id === known) {
        // Somebody who used this browser was erased: it begins anew, under an id that says nothing of them.
        id = fresh();
        made = Date.now();
        return send(method, origin, choices, fault);
      }
      if (error.code === "stale") {
        view = await call(null, known).catch(() => view);
        show(!!opener);
        fault = root.querySelector(".fault");
        fault.textContent = view.texts.changed;
      } else if (refuses) {
        close();
      } else {
        // Something may have been taken back in it: as is said here, nothing is allowed.
        deny();
        fault.textContent = view.texts.failed;
      }
    }
  };

  // `changing`: opened by the person, to change what was chosen before. Then closing changes nothing.
  const show = (changing, detailed = changing) => {
    const { texts, purposes, notice } = view;
    const shadow = host();
    const before = shadow.querySelector("section");
    const fault = make("p", { class: "fault", role: "alert" });
    const origin = detailed ? "modal" : "banner";
    const act = (name, handler) => make("button", { type: "button", "data-act": name, onclick: handler }, texts[name]);
    const all = (yes) => Object.fromEntries(purposes.map((purpose) => [purpose.key, yes]));
    const rows = detailed ? purposes.map((purpose, index) => make("div", { class: "row" },
      make("label", { for: `m${index}` }, purpose.name),
      make("input", { type: "checkbox", role: "switch", id: `m${index}`, "data-key": purpose.key, "aria-describedby": `d${index}`,
        checked: purpose.allowed }),
      make("p", { id: `d${index}` }, `${purpose.description} ${purpose.consequence}`))) : [];
    const picked = () => Object.fromEntries([...section.querySelectorAll("[data-key]")].map((box) => [box.dataset.key, box.checked]));
    const section = make("section", {
      role: "dialog", "aria-modal": "false", "aria-labelledby": "mesure-title", "aria-describedby": "mesure-lead",
      onkeydown: (event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        changing ? close() : send("dismiss", origin, all(false), fault);
      },
    },
      make("h2", { id: "mesure-title" }, texts.title),
      make("p", { id: "mesure-lead" }, detailed ? texts.detail : texts.lead),
      view.gpc.seen ? make("p", {}, texts.gpc) : null,
      detailed ? null : make("ul", {}, ...purposes.map((purpose) => make("li", {}, purpose.name))),
      ...rows,
      fault,
      make("div", { class: "acts" },
        act("refuse", () => send("reject", origin, all(false), fault)),
        act("accept", () => send("accept", origin, all(true), fault)),
        detailed
          ? act("save", () => send("save", origin, picked(), fault))
          : act("choose", () => { show(changing, true); root.querySelector("[role=switch]").focus(); })),
      make("p", {}, make("a", { href: notice.url, target: "_blank", rel: "noopener" }, texts.notice)),
      // In the body of a form, so that the id stands in no address.
      changing ? make("form", { method: "post", action: `${view.portal}/browser/arrive`, target: "_blank", rel: "noopener" },
        make("input", { type: "hidden", name: "id", value: id }),
        make("button", { class: "link" }, texts.data)) : null,
    );
    before ? before.replaceWith(section) : shadow.prepend(section);
    const link = shadow.querySelector(".again");
    if (link) link.remove();
  };

  const begin = async () => {
    if (stored.owed) deny();
    try {
      view = await call(null, known);
    } catch {
      // Nothing is known, so nothing is allowed, and nobody is asked in vain.
      return;
    }
    for (const element of document.querySelectorAll("[data-mesure-consent]")) {
      element.addEventListener("click", (event) => { event.preventDefault(); open(element); });
    }
    window.mesureConsent = { open: () => open(document.activeElement) };
    // A no that did not reach the ledger the last time goes there before anything is told from it.
    if (stored.owed) return void send(stored.owed, "banner", {}, document.createElement("p"));
    tell(false);
    if (!view.ready) return;
    view.mayAsk ? show(false) : again();
  };
  document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", begin) : begin();
})();
