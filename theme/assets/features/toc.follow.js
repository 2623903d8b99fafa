/* The contents beside a text follow it: the section that is read is the current one, and stays in view. */
"use strict";
(() => {
  const contents = /** @type {HTMLElement} */ (document.querySelector(".record > .contents"));
  if (!contents) return; // not every page has them
  const links = [...contents.querySelectorAll("a")];
  const headings = links.map((link) => /** @type {Element} */ (document.getElementById(link.hash.slice(1))));
  /** @type {HTMLAnchorElement | undefined} */
  let current;

  // The last heading that has passed the upper quarter of the window; at the end of the page, the last one in view.
  function read() {
    const end = innerHeight + window.scrollY >= document.documentElement.scrollHeight - 1;
    const line = end ? innerHeight : innerHeight / 4;
    return links.filter((_, n) => headings[n].getBoundingClientRect().top < line).pop();
  }

  function follow() {
    const link = read();
    if (link === current) return;
    current?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "location");
    current = link;
    if (!link || contents.scrollHeight <= contents.clientHeight) return;
    const { top, height } = link.getBoundingClientRect();
    contents.scrollTop += top - contents.getBoundingClientRect().top - (contents.clientHeight - height) / 2;
  }

  addEventListener("scroll", follow, { passive: true });
  follow();
})();
