// Two texts beside each other, stepped through by keyboard.
(function () {
  "use strict";

  // Keys go from passage to passage in both columns at once; what is typed into a field is left alone.
  var steps = [].slice.call(document.querySelectorAll(".compare .step"));
  var now = -1;
  if (steps.length) {
    document.querySelector(".compare .keys").hidden = false;
    document.addEventListener("keydown", function (event) {
      var by = { n: 1, j: 1, p: -1, k: -1 }[event.key];
      if (!by || event.ctrlKey || event.altKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
      now = now < 0 ? (by > 0 ? 0 : steps.length - 1) : (now + by + steps.length) % steps.length;
      var id = steps[now].hash.slice(1);
      document.querySelectorAll(".now").forEach(function (passage) { passage.classList.remove("now"); });
      [id, id.replace(/^a/, "b")].forEach(function (one) {
        var passage = document.getElementById(one);
        if (passage) passage.classList.add("now");
      });
      var there = document.getElementById(id);
      there.scrollIntoView({ block: "center" });
      there.querySelector("a").focus({ preventScroll: true });
    });
  }
})();
