// Links to statements and headings that copy themselves, and statements as they may be cited.
(function () {
  "use strict";

  if (!navigator.clipboard) return;

  var said = document.createElement("p");
  said.className = "said";
  said.setAttribute("role", "status");
  document.body.append(said);
  var timer;

  function say(text) {
    said.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(function () { said.textContent = ""; }, 2500);
  }

  function copy(text, done) {
    navigator.clipboard.writeText(text).then(function () { say(done); }, function () {});
  }

  function address(hash) {
    return location.href.split("#")[0] + hash;
  }

  // The text to cite a statement by gets a button. Its address is only known here where the site does not
  // say its own.
  document.querySelectorAll(".cite").forEach(function (cite) {
    var at = cite.querySelector("span");
    if (!/^https?:/.test(at.textContent)) at.textContent = address(cite.querySelector("a").hash);
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", function () { copy(cite.querySelector("p").textContent, "Citation copied"); });
    cite.append(button);
  });

  // The mark beside a heading or statement still goes there, and copies the address on the way.
  document.querySelectorAll("a.anchor").forEach(function (anchor) {
    anchor.addEventListener("click", function () { copy(address(anchor.hash), "Link copied"); });
  });
})();
