//! What the journeys ask of the page: who has this role and this name, as a screen reader would
//! tell it. These run inside the window.

/// Defines `named(role, name)`, `nameOf(element)` and `roleOf(element)` for the scripts below.
const READER: &str = r#"
const implied = {
  A: e => e.hasAttribute('href') ? 'link' : null,
  BUTTON: () => 'button', SUMMARY: () => 'button', TEXTAREA: () => 'textbox', SELECT: e => e.multiple ? 'listbox' : 'combobox',
  INPUT: e => ({ checkbox: 'checkbox', radio: 'radio', button: 'button', submit: 'button', range: 'slider',
                 search: 'searchbox', number: 'spinbutton', file: 'file' })[e.type] ?? 'textbox',
  H1: () => 'heading', H2: () => 'heading', H3: () => 'heading', H4: () => 'heading', DIALOG: () => 'dialog',
  NAV: () => 'navigation', MAIN: () => 'main', TR: () => 'row', OPTION: () => 'option', LI: () => 'listitem',
  ARTICLE: () => 'article', IMG: () => 'img', TABLE: () => 'table', FIELDSET: () => 'group', OUTPUT: () => 'status',
};
const roleOf = e => e.getAttribute('role') ?? implied[e.tagName]?.(e) ?? null;
const words = e => e ? (e.innerText ?? e.textContent ?? '').replace(/\s+/g, ' ').trim() : '';
const nameOf = e => {
  const by = e.getAttribute('aria-labelledby');
  if (by) return by.split(/\s+/).map(id => words(document.getElementById(id))).join(' ').trim();
  const own = e.getAttribute('aria-label');
  if (own) return own.trim();
  if (e.labels?.length) return [...e.labels].map(words).join(' ').trim();
  if (e.tagName === 'FIELDSET') return words(e.querySelector('legend'));
  if (e.tagName === 'DIALOG') return words(e.querySelector('h1,h2,h3'));
  return words(e) || e.getAttribute('alt') || e.getAttribute('title') || e.getAttribute('placeholder') || '';
};
const seen = e => e.checkVisibility({ visibilityProperty: true });
const fits = (found, name) => found === name || (name.endsWith('…') && found.startsWith(name.slice(0, -1)));
const named = (role, name) => {
  const open = document.querySelector('dialog:modal') ?? document;
  const all = open === document ? [] : [open];
  return [...all, ...open.querySelectorAll('*')].find(e => roleOf(e) === role && seen(e) && fits(nameOf(e), name)) ?? null;
};
"#;

/// Arguments: role, name. Gives whether there is one.
pub(super) fn is_there() -> String {
    format!("{READER} return named(arguments[0], arguments[1]) !== null;")
}

/// Arguments: role, name. Gives whether the focus is on it.
pub(super) fn has_focus() -> String {
    format!(
        "{READER} const e = document.activeElement; \
         return e !== null && roleOf(e) === arguments[0] && fits(nameOf(e), arguments[1]);"
    )
}

/// Arguments: name. Gives whether the focus is on an option of the same choice as this one.
pub(super) fn is_in_choice() -> String {
    format!(
        "{READER} const e = document.activeElement; const wanted = named('radio', arguments[0]); \
         return e?.type === 'radio' && e.name === wanted?.name && e.form === wanted.form;"
    )
}

/// Arguments: role, name. Gives its text or its value; `null` when there is none.
pub(super) fn read() -> String {
    format!(
        "{READER} const e = named(arguments[0], arguments[1]); \
         return e === null ? null : ('value' in e && e.tagName !== 'BUTTON' && e.tagName !== 'LI' ? e.value : words(e));"
    )
}

/// Gives all roles and names that can be seen, for whoever must find out why one was not found.
pub(super) fn overview() -> String {
    format!(
        "{READER} return [...document.querySelectorAll('*')].filter(e => roleOf(e) && seen(e)) \
         .map(e => `${{roleOf(e)}} “${{nameOf(e).slice(0, 80)}}”`).join('\\n');"
    )
}

/// Gives the text of the page, or of the dialog above it.
pub(super) fn text() -> String {
    format!("{READER} return words(document.querySelector('dialog:modal') ?? document.body);")
}

/// Gives role and name of what has the focus.
pub(super) fn focused() -> String {
    format!(
        "{READER} const e = document.activeElement; return `${{roleOf(e) ?? e.tagName}} “${{nameOf(e).slice(0, 80)}}”`;"
    )
}

/// Calls back after two frames: a picture shows the frame before the one that was asked.
pub(super) const TWO_FRAMES: &str = "const told = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => told(true)));";

/// Calls back when nothing in the page has changed for a while, as when a paper was drawn anew.
pub(super) const AT_REST: &str = r"
const told = arguments[0];
const done = () => { watch.disconnect(); told(true); };
let timer = setTimeout(done, 400);
const watch = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(done, 400); });
watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
";

/// Arguments: command, request. Begins a command of the office; its outcome comes to lie in the page.
pub(super) const BEGIN: &str = r"
globalThis.outcome = null;
globalThis.__TAURI_INTERNALS__.invoke('call', { command: arguments[0], request: arguments[1] }).then(
  ok => { globalThis.outcome = { ok: ok instanceof ArrayBuffer ? { bytes: ok.byteLength } : ok }; },
  error => { globalThis.outcome = { error }; });
";

/// Gives the outcome of the command that was begun; `null` while it is under way.
pub(super) const OUTCOME: &str = "return globalThis.outcome;";
