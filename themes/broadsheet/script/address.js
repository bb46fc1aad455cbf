// A shorter address.
(function () {
  "use strict";

  // `…/index.html` is written into links so that they work from a folder; on the web it may go.
  if (/^https?:$/.test(location.protocol) && /\/index\.html$/.test(location.pathname)) {
    history.replaceState(history.state, "", location.pathname.slice(0, -"index.html".length) + location.search + location.hash);
  }
})();
