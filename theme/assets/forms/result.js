/* The files that a form makes, each to be copied, downloaded, sent by mail, or taken to the host of the repository. */
// needs: save, load, forms/bundle
"use strict";
(() => {
  const { filled, save, forms } = window.rial;
  const LONGEST_MAIL = 1800; // characters of an address that mail programs still take
  const box = /** @type {HTMLElement} */ (document.getElementById("files"));
  const status = /** @type {HTMLElement} */ (document.getElementById("paper-status"));

  function element(name, more = {}, ...children) {
    const made = Object.assign(document.createElement(name), more);
    made.append(...children);
    return made;
  }

  const button = (label, act) => element("button", { type: "button", textContent: label, onclick: act });
  const link = (label, href) => element("a", { href, textContent: label });

  async function copied(file, area, words) {
    area.select();
    try {
      await navigator.clipboard.writeText(file.text);
      status.textContent = filled(words.copied, file);
    } catch {
      status.textContent = document.execCommand("copy") ? filled(words.copied, file) : words.not_copied;
    }
  }

  /** The page of the host that makes a file or edits it; the text goes along where the address holds it. */
  function atHost(file, isNew, { host, words }) {
    const path = file.path.replace(/^content\//, "");
    if (!host) return null;
    if (!isNew) return link(words.host_edit, host.edit.replace("{path}", path));
    if (!host.new) return null;
    const [folder, name] = path.split("/");
    const asked = (more) => `${host.new}${folder}?${new URLSearchParams(more)}`;
    if (host.software === "gitlab") return link(words.host_new_copied, asked({ file_name: name }));
    const whole = asked({ filename: name, value: file.text });
    return whole.length <= host.longest ? link(words.host_new, whole) : link(words.host_new_copied, asked({ filename: name }));
  }

  /** A mail with the files in it; where they are too long for one, or others go along, it says what to attach. */
  function mail(files, carried, { email, edition, words }, named) {
    if (!email) return [];
    const intro = filled(words.mail_body, { record: named, edition });
    const texts = files.map(({ path, text }) => `\n=== ${path}\n${text}`).join("");
    const address = (body) =>
      `mailto:${email}?subject=${encodeURIComponent(filled(words.mail_title, { record: named }))}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
    const whole = address(intro + texts);
    const isAlone = !Object.keys(carried).length;
    if (isAlone && whole.length <= LONGEST_MAIL) return [element("p", {}, link(words.mail, whole))];
    return [element("p", {}, link(words.mail, address(intro)), " ", isAlone ? words.mail_long : words.mail_carried)];
  }

  function shown(file, isNew, told) {
    const { words } = told;
    const name = file.path.split("/").at(-1);
    const area = element("textarea", { readOnly: true, value: file.text, rows: Math.min(24, file.text.split("\n").length), spellcheck: false });
    area.setAttribute("aria-label", file.path);
    const host = atHost(file, isNew, told);
    const keep = () => {
      save(file.text, name, "text/markdown");
      status.textContent = filled(words.saved, { name });
    };
    const actions = element("p", {}, button(words.copy, () => copied(file, area, words)), " ", button(words.save, keep));
    if (host) actions.append(" ", host);
    return element("section", {}, element("h3", { textContent: file.path }), area, actions);
  }

  /** What goes along besides the files of the record, and where it is put at a host. */
  function along(carried, { host, words }) {
    const names = Object.keys(carried).join(", ");
    if (!names) return [];
    return [element("p", { textContent: filled(host ? words.carried_host : words.carried_along, { names }) })];
  }

  /** Show the files that are not as they were, and what is `carried` along; how many there are. */
  function show(files, before, carried, told) {
    const isSame = (file) => before.some(({ path, text }) => path === file.path && text === file.text);
    const isNew = (file) => !before.some(({ path }) => path === file.path);
    const fresh = files.filter((file) => !isSame(file));
    const same = files.filter(isSame).map((file) => element("p", { textContent: filled(told.words.unchanged, file) }));
    const n = fresh.length + Object.keys(carried).length;
    const named = files[0].path.replace(/^content\/|\.[a-z]{2}\.md$/g, "");
    const name = `${named.split("/")[1]}.rial.zip`;
    const sent = n ? [...mail(fresh, carried, told, named), forms.bundle.offer(fresh, carried, { ...told, name }, status)] : [];
    box.replaceChildren(...fresh.map((file) => shown(file, isNew(file), told)), ...same, ...along(carried, told), ...sent);
    return n;
  }

  window.rial = { ...window.rial, forms: { ...window.rial.forms, result: { show } } };
})();
