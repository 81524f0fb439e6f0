// One file for all aids to reading: a second one would weigh as much in headers as in code.

/**
 * Marks, in the table of contents, the part that is being read: the last whose heading has passed the upper third.
 * @param {ParentNode} root
 */
export function followSections(root) {
  const links = [...root.querySelectorAll('[data-contents] a')]
  if (links.length === 0) return
  const contents = /** @type {HTMLElement} */ (root.querySelector('[data-contents]'))
  const folded = contents.querySelector('[data-contents-folded]')
  // As in table-of-contents.module.css: from here on the contents stand beside the text.
  if (folded instanceof HTMLDetailsElement && matchMedia('(width >= 66rem)').matches) folded.open = true
  const headings = links.map((link) => document.getElementById(link.getAttribute('href')?.slice(1) ?? ''))

  const mark = () => {
    const current = headings.findLastIndex(
      (heading) => heading && heading.getBoundingClientRect().top < innerHeight / 3,
    )
    links.forEach((link, index) => {
      if (index === current) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    })
    const link = links[current]
    if (link) keepInSight(contents, link)
    else contents.scrollTop = 0
  }

  // The zone reaches far above the page: a heading that a jump carries past the line is noticed too.
  const observer = new IntersectionObserver(mark, { rootMargin: '1000000px 0px -66.6% 0px' })
  for (const heading of headings) if (heading) observer.observe(heading)
}

/**
 * Scrolls a list that is longer than its place, and nothing else.
 * @param {HTMLElement} list
 * @param {Element} entry
 */
function keepInSight(list, entry) {
  const { top, bottom } = list.getBoundingClientRect()
  const place = entry.getBoundingClientRect()
  if (place.top < top) list.scrollTop -= top - place.top
  if (place.bottom > bottom) list.scrollTop += place.bottom - bottom
}

/**
 * Shows the buttons that need a script: copy an article's address, pass it to the device's own sharing.
 * @param {ParentNode} root
 */
export function enhanceSharing(root) {
  for (const share of root.querySelectorAll('[data-share]')) offerSharing(/** @type {HTMLElement} */ (share))
}

/** @param {HTMLElement} share */
function offerSharing(share) {
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

function enhance() {
  followSections(document)
  enhanceSharing(document)
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', enhance)
else enhance()
