// Reloads the page when the site was rebuilt, and shows the notes when a build failed.
// Works under the policy of the pages: no inline style, and notes are text, never markup.
(function () {
  "use strict";

  const script = new URL(document.currentScript.src);
  const generation = script.searchParams.get("generation");
  const isStandIn = () => document.body.classList.contains("variorum-stand-in");
  let events = null;
  let overlay = null;

  function listen() {
    events = new EventSource(new URL("events", script));
    events.addEventListener("generation", settle);
    events.addEventListener("reload", settle);
    events.addEventListener("failed", fail);
    events.addEventListener("error", () => {
      // The browser tries again by itself unless it was refused.
      if (events !== null && events.readyState === EventSource.CLOSED) {
        events = null;
        setTimeout(attend, 2000);
      }
    });
  }

  // A page nobody looks at gives its connection to those that are seen: browsers have few per host.
  function attend() {
    if (document.hidden) {
      if (events !== null) events.close();
      events = null;
    } else if (events === null) {
      listen();
    }
  }

  function settle(event) {
    if (JSON.parse(event.data).generation !== generation) {
      location.reload();
    } else {
      dismiss();
    }
  }

  function fail(event) {
    const news = JSON.parse(event.data);
    if (news.generation !== generation) {
      location.reload();
    } else if (!isStandIn()) {
      show(news.notes);
    }
  }

  function show(notes) {
    dismiss();
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = new URL("overlay.css", script);
    const heading = document.createElement("h2");
    heading.textContent = "The build failed; this is the last good site";
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Dismiss (Esc)";
    close.addEventListener("click", dismiss);
    const text = document.createElement("pre");
    text.tabIndex = 0;
    text.setAttribute("aria-label", "Notes of the build");
    text.textContent = notes;
    overlay = document.createElement("aside");
    overlay.className = "variorum-overlay";
    overlay.setAttribute("role", "alert");
    document.body.append(overlay);
    // Filled when it is already there, since that is what screen readers announce.
    overlay.append(style, heading, close, text);
  }

  function dismiss() {
    if (overlay !== null) overlay.remove();
    overlay = null;
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") dismiss();
  });
  document.addEventListener("visibilitychange", attend);
  attend();
})();
