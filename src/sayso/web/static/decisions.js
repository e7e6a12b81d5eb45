// A file of decisions is sent as it is; what came of it is told, and the list is a link away.
(() => {
  "use strict";
  const handed = document.getElementById("handed");
  const told = document.getElementById("told");
  const refused = document.getElementById("refused");
  document.documentElement.classList.add("live");

  // The guard refuses in plain words: no session any more, for one.
  async function words_of(answer) {
    const words = await answer.text();
    try { return JSON.parse(words); } catch { return { problem: words }; }
  }

  handed.addEventListener("change", async () => {
    const [file] = handed.files;
    if (!file) return;
    const headers = { accept: "application/json", "content-type": "application/x-ndjson" };
    const answer = await fetch("/decisions/import", { method: "POST", headers, body: file }).catch(() => null);
    handed.value = "";
    const found = answer ? await words_of(answer) : { problem: "the room does not answer, or the file is too large; nothing was kept" };
    refused.hidden = !found.problem;
    refused.textContent = found.problem ?? "";
    if (found.problem) return;
    const link = document.createElement("a");
    link.href = "/decisions";
    link.textContent = "show them";
    told.replaceChildren(`${found.told} `, link);
    link.focus();
  });
})();
