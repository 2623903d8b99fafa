/* Asking: what is typed is asked after a pause, its answer comes in two steps, and only the last question has one. */
// needs: search/answers
"use strict";
(() => {
  const { find } = window.rial.answers;
  const PAUSE = 250;
  const LONG = 400;
  const SHORT = 3;
  const REST = 500;
  const nothing = { query: "", asked: "", hits: [], guess: "", unknown: [], named: [], names: [] };

  /** What is asked of what stands in the box: not the first letters of a word, but what stands before them. */
  function settled(text) {
    const query = text.replace(/(^|\s)\p{L}{1,2}$/u, "").trim();
    return query.length < SHORT ? "" : query;
  }

  const after = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  /** The answer while one types: three letters may be a word, or the first ones of another, which is not asked yet. */
  async function answerAsTyped(languages, asked, early) {
    const [last] = /(?<=^|\s)\p{L}{3}$/u.exec(asked) ?? [];
    const answer = await find(languages, asked, early);
    if (!last || !answer.unknown.includes(last)) return answer;
    const before = asked.slice(0, -last.length).trim();
    return before ? find(languages, before, early) : nothing;
  }

  /** Asks what is typed in `input` after each pause of the typing, `ask(query)` at once, and `asTyped()` what is already
      typed. `on` is told how it goes: `typed(query)`, `busy(whether)`, `slow()`, `early(answer)` with what the first
      language has, and at the end `answered(answer)` or `failed()`; `cleared()` where nothing is asked. */
  function asker(input, languages, on) {
    let turn = 0;
    let pause = 0;

    /** Tells what the first language has. While one types, the others wait until the typing rests. */
    async function early(mine, query, found, typing) {
      function stopIfAskedAnew() {
        if (mine !== turn) throw new Error("something else was asked");
      }
      stopIfAskedAnew();
      if (found.hits.some(({ lacking }) => !lacking.length)) await on.early(found);
      if (typing) await after(REST);
      if (typing && mine === turn && settled(input.value) !== query) turn++; // the next letters are about to be asked
      stopIfAskedAnew();
    }

    async function ask(query, { typing = false } = {}) {
      clearTimeout(pause);
      const mine = ++turn;
      on.busy(Boolean(query));
      if (!query) return on.cleared();
      const slow = setTimeout(on.slow, LONG + (typing ? REST : 0));
      try {
        const answer = await (typing ? answerAsTyped : find)(languages, query, (found) => early(mine, query, found, typing));
        clearTimeout(slow);
        if (mine === turn) await (answer.asked ? on.answered(answer) : on.cleared());
      } catch {
        if (mine === turn) on.failed();
      } finally {
        clearTimeout(slow);
        if (mine === turn) on.busy(false);
      }
      return undefined;
    }

    function asTyped() {
      const query = settled(input.value);
      on.typed(query);
      ask(query, { typing: true });
    }

    /** Leaves what was typed or asked without an answer. */
    function stop() {
      clearTimeout(pause);
      turn++;
      on.busy(false);
    }

    input.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(asTyped, PAUSE);
    });
    return { ask, asTyped, stop };
  }

  window.rial.asking = { SHORT, asker, nothing };
})();
