// Review at keyboard speed: each verb is one form sent to the room, which answers with the parts of the page that
// change. What was on the screen goes along with it; where that is not how things stand, nothing is kept and both
// are shown. Without this script the same forms work, with a page between.
(() => {
  "use strict";
  const { pane } = window.sayso;
  const map = document.getElementById("map");
  const refused = document.getElementById("refused");
  if (!map || !refused) return;
  const made = []; // the decisions of this visit, the newest last
  let sending = Promise.resolve();
  let waiting = 0;

  const say = (words) => { document.getElementById("status").textContent = words; };
  const formOf = (key) => pane.row(key)?.querySelector("form.decide");
  const undecided = (row) => !row.dataset.state;

  // ---- one decision after the other, in the order in which they were made

  function send(key, address, fields) {
    waiting += 1;
    refused.hidden = true;
    sending = sending.then(() => post(key, address, fields())).finally(() => { waiting -= 1; });
    return sending;
  }

  async function post(key, address, fields) {
    try {
      const answer = await fetch(address, { method: "POST", body: fields, headers: { accept: "application/json" } });
      const found = await answer.json();
      if (answer.ok) done(found);
      else refuse(key, found.problem, fields);
    } catch {
      refuse(key, "the room does not answer; nothing was kept", fields);
    }
  }

  function done({ told, decision, anew, rows, parts }) {
    if (decision) made.push(decision);
    if (anew) { location.hash = `row${Object.keys(rows)[0]}`; location.reload(); return; }
    for (const [key, { state, beside }] of Object.entries(rows)) {
      const focused = formOf(key)?.contains(document.activeElement);
      put(formOf(key), beside);
      mark(key, state);
      if (focused) pane.go(key);
    }
    for (const [id, markup] of Object.entries(parts)) put(document.getElementById(id), markup);
    say(`${told} ${document.getElementById("progress").textContent}.`);
  }

  // The markup is the room's own, every word in it escaped; the page's policy lets nothing in it act.
  function put(old, markup) {
    if (!old) return;
    const fresh = document.createElement("template");
    fresh.innerHTML = markup;
    old.replaceWith(fresh.content);
  }

  function mark(key, state) {
    for (const one of [pane.row(key), document.getElementById("r" + key)]) {
      if (state) one?.setAttribute("data-state", state);
      else one?.removeAttribute("data-state");
    }
  }

  // Nothing was kept: what was wanted and what stands are both told, and the page as it is now is a link away.
  function refuse(key, problem, fields) {
    const wanted = fields.get("verdict") ?? "undone";
    const link = document.createElement("a");
    link.href = `${location.pathname}?now=${Date.now()}${key ? `#row${key}` : ""}`;
    link.textContent = "show the page as it is now";
    refused.replaceChildren(`${key ? `Row ${key}, ` : ""}yours: ${wanted}. Not kept: ${problem} · `, link);
    refused.hidden = false;
    if (key) mark(key, formOf(key)?.dataset.state ?? "");
  }

  // ---- the verbs

  function decide(key, verdict) {
    const form = formOf(key);
    if (!form?.querySelector(`[value="${verdict}"]`)) return false;
    send(key, form.action, () => new URLSearchParams([...new FormData(formOf(key)), ["verdict", verdict]]));
    mark(key, verdict);
    return true;
  }

  function accept(key, event) {
    const at = event.target;
    if (!key || (at !== document.body && !at.matches("a.number"))) return false;
    if (!["corrected", "split", "merged"].includes(pane.row(key).dataset.state)) decide(key, "accepted");
    onward(key);
    return true;
  }

  function onward(key) {
    const all = pane.rows();
    const at = all.findIndex((row) => row.dataset.row === key);
    const next = [...all.slice(at + 1), ...all.slice(0, at)].find(undecided);
    if (next) pane.go(next.dataset.row);
    else say("Every row is decided.");
  }

  function undo(key) {
    const number = made.pop() ?? formOf(key)?.querySelector("[name=decision]")?.value;
    if (!number) { say("Nothing to undo."); return true; }
    const row = document.querySelector(`li [name=decision][value="${number}"]`)?.closest("[data-row]").dataset.row;
    send(row ?? key, `${location.pathname}/undo`, () => new URLSearchParams({ decision: number }));
    if (row) pane.go(row);
    return true;
  }

  // ---- keys, and buttons that do the same

  // Correct, split and merge have a page of their own, which leads back to the row.
  const follow = (letter) => (key) => {
    const link = key && formOf(key)?.querySelector(`[data-key=${letter}]`);
    if (link) link.click();
    return Boolean(link);
  };

  function search() {
    document.querySelector(".tools [type=search]").focus();
    return true;
  }

  const showMap = () => { map.showModal(); return true; };
  Object.assign(pane.deeds, {
    Enter: accept, x: (key) => Boolean(key) && (decide(key, "rejected"), true), u: undo,
    e: follow("e"), s: follow("s"), m: follow("m"), a: follow("a"), "/": search, "?": showMap,
  });
  document.getElementById("keys").addEventListener("click", showMap);

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form.decide");
    if (!form) return;
    event.preventDefault();
    const { name, value } = event.submitter;
    const key = form.dataset.number;
    if (name === "verdict") decide(key, value);
    else send(key, event.submitter.formAction, () => new URLSearchParams({ [name]: value }));
  });

  // ---- the switch of the single keys, here and in the legend, is one

  const [legend, here] = ["shortcuts", "single"].map((id) => document.getElementById(id));
  here.checked = legend.checked;
  here.addEventListener("change", () => {
    legend.checked = here.checked;
    legend.dispatchEvent(new Event("change"));
  });
  legend.addEventListener("change", () => {
    here.checked = legend.checked;
    say(`Single keys are ${legend.checked ? "on" : "off"}.`);
  });

  addEventListener("beforeunload", (event) => { if (waiting) event.preventDefault(); });
})();
