// Loads the page again when the site was built anew, and shows what keeps it from being built or searched.
(() => {
  const { events, edition, bar } = document.currentScript.dataset
  const box = document.querySelector('.rial-preview')
  const unindexed = document.querySelector('.rial-preview-index')
  const retry = 1000
  let shown = bar
  let source = null
  let leaving = false

  function hear({ data }) {
    const now = JSON.parse(data)
    unindexed.hidden = now.indexed
    if (now.edition !== edition) {
      if (leaving) return
      leaving = true
      close()
      location.reload()
    } else if (now.digest !== shown) {
      shown = now.digest
      box.innerHTML = now.bar
    }
  }

  // Only the tab that is seen holds a connection: browsers open six to a host, and the seventh tab would wait for ever.
  function open() {
    if (source || leaving || document.hidden) return
    source = new EventSource(events)
    source.onmessage = hear
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return
      close()
      setTimeout(open, retry)
    }
  }

  function close() {
    source?.close()
    source = null
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()))
  addEventListener('pagehide', close)
  addEventListener('pageshow', open)
  open()
})()
