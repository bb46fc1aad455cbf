// A shorter address, and the way from an old one.
(function () {
  "use strict";

  // `…/index.html` is written into links so that they work from a folder; on the web it may go.
  if (/^https?:$/.test(location.protocol) && /\/index\.html$/.test(location.pathname)) {
    history.replaceState(history.state, "", location.pathname.slice(0, -"index.html".length) + location.search + location.hash);
  }

  // A statement may have gone to another page of the narrative since its address was written down.
  function forward() {
    var id = decodeURIComponent(location.hash.slice(1));
    if (id && !document.getElementById(id)) document.querySelectorAll("[data-holds]").forEach(function (page) {
      if (page.dataset.holds.split(" ").includes(id)) location.replace(page.href + "#" + id);
    });
  }

  addEventListener("hashchange", forward);
  forward();
})();
