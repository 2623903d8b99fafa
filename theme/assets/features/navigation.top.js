/* The way back to the top is shown to whoever scrolls up, a window's height from the top on. */
"use strict";
(() => {
  const way = /** @type {Element} */ (document.querySelector(".top"));
  let before = window.scrollY;

  addEventListener(
    "scroll",
    () => {
      way.classList.toggle("seen", window.scrollY < before && window.scrollY > innerHeight);
      before = window.scrollY;
    },
    { passive: true },
  );
})();
