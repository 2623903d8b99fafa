/* What a reader says of itself in the choices of a page: the address of the page has it, and those to which one goes on. */
"use strict";
(() => {
  /** An address with what the choices say now; it loses what they do not say. */
  function carried(href, choices) {
    const address = new URL(href, location.href);
    for (const { name, value } of choices) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    return address.href;
  }

  /** Choose what an address says; nothing, where it says what there is not to choose. */
  function choose(select, said) {
    const isThere = [...select.options].some((option) => option.value === said);
    select.value = isThere ? said : "";
  }

  window.rial = { ...window.rial, state: { carried, choose } };
})();
