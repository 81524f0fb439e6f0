/**
 * Shows what only a script can do with an article's address: copy it, hand it to the device's own sharing.
 * @param {ParentNode} root
 */
export function enhanceSharing(root) {
  for (const share of root.querySelectorAll('[data-share]')) enhance(/** @type {HTMLElement} */ (share))
}

/** @param {HTMLElement} share */
function enhance(share) {
  const url = share.dataset.share ?? ''
  const title = share.dataset.shareTitle ?? ''
  const status = share.querySelector('[data-share-status]')

  /** @param {string} message */
  const say = (message) => {
    if (status) status.textContent = message
  }

  if (navigator.clipboard) {
    offer(share, 'copy', () =>
      navigator.clipboard.writeText(url).then(
        () => say('L’adresse est copiée.'),
        () => say(`La copie n’a pas marché. L’adresse\u00a0: ${url}`),
      ),
    )
  }
  if (typeof navigator.share === 'function') {
    offer(share, 'device', () =>
      navigator.share({ title, url }).catch((/** @type {DOMException} */ error) => {
        // Closing the device's own panel is an answer, not a failure.
        if (error.name !== 'AbortError') say(`Le partage n’a pas marché. L’adresse\u00a0: ${url}`)
      }),
    )
  }
}

/**
 * @param {HTMLElement} share
 * @param {string} name
 * @param {() => void} act
 */
function offer(share, name, act) {
  const button = share.querySelector(`[data-share-${name}]`)
  const item = button?.closest('li')
  if (!button || !item) return
  item.hidden = false
  button.addEventListener('click', act)
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => enhanceSharing(document))
else enhanceSharing(document)
